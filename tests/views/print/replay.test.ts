import { describe, expect, it } from 'vitest';
import { fingerprint, type World } from '../../../src/engine/index.ts';
import { replay } from '../../../src/views/print/replay.ts';
import { simulationAt } from '../exports/runAt.ts';

const TICKS = [0, 100, 300, 600];

describe('a run that is played again for its pictures', () => {
  it('is the same at each moment, with all that was done, and leaves the run on the page alone', () => {
    const simulation = simulationAt(600, {}, [[200, { type: 'drain', server: 'Bob' }]]);
    const shown = () => fingerprint(simulation.frames()[0].world as World);
    const before = shown();
    const again = [...replay(simulation.recording(), TICKS, () => 0)].length;
    expect(again).toBe(TICKS.length);
    expect(shown()).toBe(before);
    for (const { world, moment } of replay(simulation.recording(), TICKS, () => 0)) {
      simulation.seek(moment);
      expect(fingerprint(world as World)).toBe(shown());
    }
  });

  it('ends early where it takes too long', () => {
    let ms = 0;
    const slow = () => {
      ms += 100;
      return ms;
    };
    const recording = simulationAt(2_400).recording();
    expect([...replay(recording, [0, 2_400], slow)].map(({ moment }) => moment)).toEqual([0]);
  });
});
