import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createWorld, fingerprint, parseScenario, playRollout, tick } from '../../src/engine/index.ts';
import { anyRecordingOf } from '../any/anyRecording.ts';
import { anyPlain, anyShortGrace } from '../any/anyWorld.ts';
import { seeds } from '../seeds.ts';
import { strideLawfully } from '../soak/sameness.ts';
import { worldOf } from './runs.ts';

vi.setConfig({ testTimeout: 240_000 });

describe('ticks in which nothing is due', () => {
  it.each([
    ['on calm sites', anyPlain()],
    ['with pods that are killed early', anyShortGrace()],
  ])('come to the same, to the bit, as whole ticks: %s', (_, anyOf) => {
    fc.assert(
      fc.property(anyRecordingOf(8, 0, anyOf), (recording) => strideLawfully(recording, 500, worldOf())),
      { seed: 11, numRuns: seeds(75) },
    );
  });

  it('are most of the article’s rollout', () => {
    const world = worldOf();
    let whole = 0;
    while (world.rollout.status !== 'done') {
      if (world.calmUntil <= world.tick) whole += 1;
      tick(world);
    }
    expect(world.tick).toBeGreaterThan(500);
    expect(whole).toBeLessThan(50);
  });
});

describe('playRollout', () => {
  it('stops in the very tick in which the rollout is over, with the world that ticking gives', () => {
    for (let seed = 0; seed < seeds(30); seed++) {
      const scenario = parseScenario({ seed });
      const [played, ticked] = [createWorld(scenario), createWorld(scenario)];
      expect(playRollout(played, 100_000)).toBe(true);
      while (ticked.rollout.status !== 'done') tick(ticked);
      expect(played.tick).toBe(ticked.tick);
      expect(fingerprint(played)).toBe(fingerprint(ticked));
    }
  });

  it('stops where the rollout holds, and when its ticks are over', () => {
    const world = worldOf({ rollout: { testFailureProbability: 1 } });
    expect(playRollout(world, 10)).toBe(false);
    expect(world.tick).toBe(10);
    expect(playRollout(world, 100_000)).toBe(true);
    expect(world.rollout.status).toBe('holding');
    const { tick: heldAt } = world;
    expect(playRollout(world, 100)).toBe(true);
    expect(world.tick).toBe(heldAt);
  });
});
