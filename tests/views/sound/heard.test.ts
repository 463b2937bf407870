import { describe, expect, it } from 'vitest';
import { createWorld, parseScenario, type ScenarioInput, tick } from '../../../src/engine/index.ts';
import { heardOf, soundsBetween } from '../../../src/views/sound/heard.ts';

function heardAt(input: ScenarioInput, ...ticks: number[]) {
  const world = createWorld(parseScenario(input));
  return ticks.map((until) => {
    tick(world, until - world.tick);
    return heardOf(world);
  });
}

describe('what is heard', () => {
  it('falls with the server that is bled, to the pitch of an empty one', () => {
    const pitches = heardAt({}, 70, 200, 2_400).map((heard) => soundsBetween(heard, heard).pitch);
    expect(pitches[0]).toBeGreaterThan(pitches[1]);
    const empty = { tick: 1, left: 0, hurt: 0, level: 0 };
    expect(soundsBetween(empty, empty).pitch).toBe(110);
    expect(soundsBetween(empty, { ...empty, level: 1 }).pitch).toBe(880);
  });

  it('clicks for whoever leaves, at most four times, and sounds low only where somebody was hurt', () => {
    const [before, soon, later] = heardAt({}, 100, 104, 160);
    expect(soundsBetween(before, soon)).toMatchObject({ clicks: Math.min(4, soon.left - before.left), harm: false });
    expect(soundsBetween(before, later).clicks).toBe(4);
    const [calm, cut] = heardAt({ rollout: { strategy: 'lockOut' } }, 59, 62);
    expect(soundsBetween(calm, cut).harm).toBe(true);
  });

  it('is the tone alone after a jump back', () => {
    const [before, now] = heardAt({ rollout: { strategy: 'lockOut' } }, 59, 200);
    expect(soundsBetween(now, before)).toMatchObject({ clicks: 0, harm: false });
  });
});
