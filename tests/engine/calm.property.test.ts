import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { applyCommand, createWorld, fingerprint, parseScenario, playRollout, tick } from '../../src/engine/index.ts';
import { anyRecordingOf } from '../any/anyRecording.ts';
import { anyPlain, anyShortGrace } from '../any/anyWorld.ts';
import { cases, seeds } from '../seeds.ts';
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
      { seed: 11, numRuns: cases(75) },
    );
  });

  it('count how full servers are from the tick on in which the rollout begins', () => {
    const scenario = parseScenario({
      tickSeconds: 2.5,
      traffic: { arrivalRate: 0.04, sessionLength: { meanSeconds: 250 } },
      servers: [{ capacity: 12 }, { capacity: 1_000_000 }, { capacity: 25 }],
    });
    const log = [
      { wait: 12, command: { type: 'drain', server: 'Alice', force: false } as const },
      { wait: 13, command: { type: 'abort' } as const },
    ];
    expect(() => strideLawfully({ scenario, log }, 500, worldOf())).not.toThrow();
  });

  it('a server that is back from a crash, draining and empty, is dry at that moment', () => {
    const scenario = parseScenario({
      tickSeconds: 0.1,
      traffic: { arrivalRate: 6.176, sessionLength: { meanSeconds: 6.0509755 } },
      balancer: { routing: 'powerOfTwo', affinityWhileDraining: false },
      servers: [{ capacity: 10 }, { capacity: 1_000_000 }, { capacity: 24 }],
    });
    const log = [{ wait: 654, command: { type: 'crash', server: 'Alice', seconds: 4.8 } as const }];
    expect(() => strideLawfully({ scenario, log }, 600, worldOf())).not.toThrow();
    const world = createWorld(scenario);
    tick(world, 654);
    applyCommand(world, log[0].command);
    tick(world, 600);
    const tickOf = (type: string) => world.events.find((event) => event.type === type)?.tick;
    expect(tickOf('recovered')).toBe(702);
    expect(tickOf('dry')).toBe(702);
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
