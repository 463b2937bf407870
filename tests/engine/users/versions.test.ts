import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/engine/index.ts';
import { type Input, tickUntil, worldOf } from '../runs.ts';

const isOver = ({ rollout }: World) => rollout.finishedTick >= 0;

/** A rollout whose users are bound to no server, with shared state. */
function rollout(input: Input): World {
  const world = worldOf({
    traffic: { arrivalRate: 1, sessionLength: { meanSeconds: 100 }, thinkSeconds: 2, ...input.traffic },
    servers: [{}, {}, {}],
    balancer: { affinityWhileDraining: false, sessionState: 'shared', stateAcrossVersions: false, ...input.balancer },
    rollout: { updateSeconds: 5, testSeconds: 5, ...input.rollout },
  });
  tickUntil(world, isOver, 5_000);
  return world;
}

describe('shared state that the other version can’t read', () => {
  it.each(['bleed', 'canary', 'kubernetes', 'blueGreen'] as const)(
    'signs out everybody whom %s takes from one version to the other, and nobody else',
    (strategy) => {
      const { ledger } = rollout({ rollout: { strategy } });
      expect(ledger.metBoth).toBeGreaterThan(20);
      expect(ledger.signedOut).toBe(ledger.metBoth);
    },
  );

  it.each([
    ['a hand-off', { affinityWhileDraining: true, drainTimeoutSeconds: 10, onDrainTimeout: 'handOff' }],
    ['a cookie that expires', { affinityWhileDraining: true, cookieMaxAgeSeconds: 20 }],
  ] as const)('signs out those whom %s takes there', (_, balancer) => {
    const { ledger } = rollout({ balancer: { routing: 'random', ...balancer } });
    expect(ledger.metBoth).toBeGreaterThan(20);
    expect(ledger.signedOut).toBe(ledger.metBoth);
  });

  it('signs out those who come back to a server that was updated meanwhile', () => {
    const away = { returnProbability: 0.5, awaySeconds: 60 };
    const { ledger } = rollout({ traffic: away });
    expect(ledger.signedOut).toBeGreaterThan(ledger.metBoth);
    expect(rollout({ traffic: away, balancer: { stateAcrossVersions: true } }).ledger.signedOut).toBe(0);
  });

  it('signs out nobody where it can be read', () => {
    const { ledger } = rollout({ balancer: { stateAcrossVersions: true } });
    expect(ledger.metBoth).toBeGreaterThan(20);
    expect(ledger.signedOut).toBe(0);
  });
});
