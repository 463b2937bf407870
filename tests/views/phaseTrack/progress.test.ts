import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import { phaseProgress } from '../../../src/views/phaseTrack/progress.ts';

describe('the progress of a phase', () => {
  it('never goes back within a phase, and is complete when the phase is', () => {
    const simulation = createSimulation(parseScenario({}), () => 0);
    let index = -1;
    let last = 0;
    const over = () => simulation.store.getState().observation.rollout.status === 'done';
    for (let i = 0; i < 3_000 && !over(); i++) {
      const { world } = simulation.frames()[0];
      const progress = phaseProgress(simulation.frames()[0]);
      if (world.rollout.index === index) expect(progress).toBeGreaterThanOrEqual(last);
      expect(progress).toBeLessThanOrEqual(1);
      index = world.rollout.index;
      last = progress;
      simulation.step();
    }
    expect(over()).toBe(true);
    expect(phaseProgress(simulation.frames()[0])).toBe(1);
  });

  it('is the part of the time of an update, and the part of the users who have left a bleed', () => {
    const simulation = createSimulation(parseScenario({}), () => 0);
    const until = (kind: string) => {
      for (let i = 0; i < 3_000 && simulation.store.getState().observation.phase.kind !== kind; i++) simulation.step();
    };
    until('drain');
    const before = simulation.frames()[0].world.servers[0].sessions;
    for (let i = 0; i < 60; i++) simulation.step();
    const left = simulation.frames()[0].world.servers[0].sessions;
    expect(phaseProgress(simulation.frames()[0])).toBeCloseTo(1 - left / before, 10);
    until('update');
    for (let i = 0; i < 15; i++) simulation.step();
    const { tick, rollout } = simulation.frames()[0].world;
    expect(phaseProgress(simulation.frames()[0])).toBeCloseTo((tick - rollout.phaseTick) / 60, 10);
  });
});
