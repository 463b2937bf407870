import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveFenceposts, tick, type World } from '../../../src/engine/index.ts';
import { AMOUNTS, between } from '../../any/anyScenario.ts';
import { cases } from '../../seeds.ts';
import { act, type Input, refused, tickUntil, worldOf } from '../runs.ts';

const isOver = ({ rollout }: World) => rollout.finishedTick >= 0;
const nobodyEnds = ({ servers }: World) =>
  servers.every(({ status }) => status === 'absent' || status === 'inService' || status === 'down');

/** A deployment, what the operator does to it, and when. */
const anyTurn = fc
  .record({
    pods: fc.integer({ min: 1, max: 8 }),
    maxSurge: fc.constantFrom(...AMOUNTS),
    maxUnavailable: fc.constantFrom(...AMOUNTS),
    affinityWhileDraining: fc.boolean(),
    endpointDelaySeconds: fc.constantFrom(0, 5),
    times: fc.record({
      updateSeconds: between(0, 20),
      testSeconds: between(0, 10),
      warmUpSeconds: between(0, 5),
      graceSeconds: between(0, 200),
      preStopSeconds: between(0, 200),
    }),
    command: fc.constantFrom('rollBack' as const, 'abort' as const),
    atSeconds: fc.integer({ min: 6, max: 200 }),
  })
  .filter(({ maxSurge, maxUnavailable }) => parseInt(maxSurge, 10) + parseInt(maxUnavailable, 10) > 0);

function deployment(pods: number, balancer: Input['balancer'], rollout: Input['rollout']): World {
  return worldOf({
    traffic: { arrivalRate: 0.5, sessionLength: { meanSeconds: 20 }, thinkSeconds: 3 },
    servers: Array.from({ length: pods }, () => ({})),
    balancer,
    rollout: { strategy: 'kubernetes', balancedSeconds: 5, ...rollout },
  });
}

describe('a rolling update that is taken back or stopped', () => {
  it('keeps to surge and unavailable, revives no pod, and ends with the wanted number', () => {
    fc.assert(
      fc.property(anyTurn, ({ pods, maxSurge, maxUnavailable, times, command, atSeconds, ...balancer }) => {
        const world = deployment(pods, balancer, { maxSurge, maxUnavailable, ...times });
        const { surge, unavailable } = resolveFenceposts(maxSurge, maxUnavailable, pods);
        tick(world, atSeconds);
        if (!isOver(world)) act(world, { type: command });
        let ending = new Set<number>();
        for (let i = 0; i < 5_000 && !(isOver(world) && nobodyEnds(world)); i++) {
          tick(world);
          // Kubernetes counts no pod that is being ended.
          const counted = world.servers.filter(({ status, stopsTick }) => status !== 'absent' && stopsTick < 0);
          expect(counted.length).toBeLessThanOrEqual(pods + surge);
          const available = counted.filter(({ status }) => status === 'inService').length;
          expect(available).toBeGreaterThanOrEqual(pods - unavailable);
          for (const s of ending) expect(['draining', 'absent']).toContain(world.servers[s].status);
          ending = new Set(
            world.servers.flatMap(({ status, stopsTick }, s) => (status === 'draining' && stopsTick >= 0 ? [s] : [])),
          );
        }
        expect(isOver(world) && nobodyEnds(world)).toBe(true);
        const serving = world.servers.filter(({ status }) => status === 'inService');
        expect(serving.length).toBeGreaterThanOrEqual(pods);
        if (world.rollout.plan.at(-1)?.kind !== 'rolledBack') return;
        expect(serving).toHaveLength(pods);
        expect(serving.every(({ version }) => version === 1)).toBe(true);
      }),
      { seed: 3, numRuns: cases(300) },
    );
  });
});

/** Four pods, one more at most, none fewer: each wave takes 90 s. */
const ofFour = (rollout: Input['rollout']): World =>
  worldOf({
    traffic: { arrivalRate: 1, sessionLength: { meanSeconds: 300 }, thinkSeconds: 5 },
    servers: [{}, {}, {}, {}],
    balancer: { affinityWhileDraining: false },
    rollout: { strategy: 'kubernetes', maxSurge: '1', maxUnavailable: '0', ...rollout },
  });

describe('kubectl rollout undo', () => {
  it('makes as many pods of the old version as were replaced, one wave after the other', () => {
    const world = ofFour({ graceSeconds: 30, preStopSeconds: 5 });
    tick(world, 400);
    act(world, { type: 'rollBack' });
    tickUntil(world, isOver, 1_000);
    // Three waves of 60 s to start and 30 s to get ready, and the last new pod's end.
    expect(world.tick - 400).toBeGreaterThanOrEqual(270);
    expect(world.tick - 400).toBeLessThanOrEqual(300);
  });

  it('makes a new pod where the old one is being ended, and lets that one end', () => {
    const world = ofFour({ graceSeconds: 300, preStopSeconds: 300 });
    tick(world, 155);
    const alice = world.servers[0];
    expect(alice.status).toBe('draining');
    act(world, { type: 'rollBack' });
    expect(world.servers.filter(({ status }) => status === 'starting').map(({ name }) => name)).toEqual(['Alice v1']);
    tickUntil(world, ({ servers }) => servers[8].status === 'inService', 200);
    expect(alice.status).toBe('draining');
    tickUntil(world, isOver, 1_000);
    expect(alice.status).toBe('absent');
  });
});

describe('a pod that is being ended', () => {
  it('can’t be put back, updated or tested by hand, not even by force', () => {
    const world = ofFour({ graceSeconds: 300, preStopSeconds: 300 });
    tick(world, 155);
    for (const type of ['putBack', 'update', 'test'] as const) {
      expect(refused(world, { type, server: 'Alice', force: true })).toEqual({ type: 'ending', server: 0 });
    }
  });
});
