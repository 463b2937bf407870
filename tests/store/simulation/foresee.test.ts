import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { foreseeRollout } from '../../../src/store/simulation/foresee.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A run whose rollout is foreseen, and by when it is said to be over at a tick. */
function foreseen(input: ScenarioInput = {}) {
  const simulation = createSimulation(parseScenario(input), () => 0);
  const stop = foreseeRollout(simulation, () => 0);
  const settled = (): number => {
    vi.runAllTimers();
    return Number(simulation.store.getState().overBySeconds);
  };
  const upTo = (tick: number): number => {
    simulation.seek(tick);
    return settled();
  };
  return { simulation, stop, settled, upTo };
}

describe('by when a rollout should be over', () => {
  it('is what was foreseen first, until that is too soon by more than 15 %', () => {
    const { upTo, simulation } = foreseen();
    let held = upTo(0);
    expect(held).toBeGreaterThan(600);
    for (let tick = 50; tick <= 900; tick += 50) {
      const now = upTo(tick);
      const { rolloutOutlook } = simulation.store.getState();
      const latest = Number(rolloutOutlook?.seconds) + Number(rolloutOutlook?.forecast.high);
      expect(now).toBe(latest > 1.15 * held ? latest : held);
      held = now;
    }
    expect(upTo(100)).toBe(held);
  });

  it('is foreseen anew with other settings, and in a run that starts', () => {
    const { simulation, upTo, settled } = foreseen();
    const first = upTo(0);
    const usual = upTo(100);
    simulation.change('traffic.sessionLength.meanSeconds', 600);
    expect(settled()).toBeGreaterThan(2 * usual);
    simulation.change('traffic.sessionLength.meanSeconds', 30);
    expect(settled()).toBeLessThan(0.8 * usual);
    expect(upTo(50)).toBeLessThan(0.8 * usual);
    simulation.load(parseScenario({}));
    expect(settled()).toBe(first);
  });

  it('stays where it was once nobody foresees it any more', () => {
    const { simulation, stop, settled } = foreseen();
    const usual = settled();
    stop();
    simulation.seek(500);
    expect(settled()).toBe(usual);
  });
});
