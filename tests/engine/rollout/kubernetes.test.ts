import { describe, expect, it } from 'vitest';
import { parseScenario, resolveFenceposts, ScenarioError, tick, type World } from '../../../src/engine/index.ts';
import { overSeeds } from '../../seeds.ts';
import { act, type Input, tickUntil, worldOf } from '../runs.ts';
import { expectMean, expectPoisson, expectShare } from '../statistics.ts';

const over = (world: World) => world.rollout.status === 'done';

function deployment(pods: number, rollout: Input['rollout'] = {}, more: Input = {}): World {
  return worldOf({
    traffic: { arrivalRate: 0.5, sessionLength: { meanSeconds: 10 } },
    servers: Array.from({ length: pods }, () => ({})),
    ...more,
    rollout: {
      strategy: 'kubernetes',
      balancedSeconds: 2,
      updateSeconds: 4,
      testSeconds: 2,
      warmUpSeconds: 1,
      graceSeconds: 10,
      ...rollout,
    },
  });
}

/** The most pods that served or were on their way at once, and the fewest that served. Pods that are ended do not count. */
function extremes(world: World): { most: number; fewest: number } {
  let most = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3000 && !over(world); i++) {
    tick(world);
    const replicas = world.servers.filter(({ status, stopsTick }) => status !== 'absent' && stopsTick < 0);
    most = Math.max(most, replicas.length);
    fewest = Math.min(fewest, replicas.filter(({ status }) => status === 'inService').length);
  }
  expect(over(world)).toBe(true);
  return { most, fewest };
}

// Kubernetes' documentation: 25 % and 25 %, surge rounded up, unavailable rounded down.
const ROUNDED = [
  { replicas: 1, surge: 1, unavailable: 0, most: 2, fewest: 1 },
  { replicas: 2, surge: 1, unavailable: 0, most: 3, fewest: 2 },
  { replicas: 3, surge: 1, unavailable: 0, most: 4, fewest: 3 },
  { replicas: 4, surge: 1, unavailable: 1, most: 5, fewest: 3 },
  { replicas: 5, surge: 2, unavailable: 1, most: 7, fewest: 4 },
  { replicas: 8, surge: 2, unavailable: 2, most: 10, fewest: 6 },
  { replicas: 10, surge: 3, unavailable: 2, most: 13, fewest: 8 },
];

describe('a rolling update', () => {
  it.each(ROUNDED)('rounds 25 % of $replicas to a surge of $surge and $unavailable unavailable', (row) => {
    expect(resolveFenceposts('25%', '25%', row.replicas)).toEqual({ surge: row.surge, unavailable: row.unavailable });
  });

  it.each(ROUNDED)(
    'of $replicas runs at most $most pods and never fewer than $fewest',
    ({ replicas, most, fewest }) => {
      expect(extremes(deployment(replicas))).toEqual({ most, fewest });
    },
  );

  it.each(
    ['0', '1', '2', '3', '100%', '50%', '1%'].flatMap((surge) => ['1', '2', '40%', '1%'].map((un) => [surge, un])),
  )('keeps to its limits with a surge of %s and %s unavailable', (maxSurge, maxUnavailable) => {
    for (const pods of [3, 5, 7]) {
      const { surge, unavailable } = resolveFenceposts(maxSurge, maxUnavailable, pods);
      const world = deployment(pods, { maxSurge, maxUnavailable });
      const { most, fewest } = extremes(world);
      expect(most).toBeLessThanOrEqual(pods + surge);
      expect(fewest).toBeGreaterThanOrEqual(pods - unavailable);
      const there = world.servers.filter(({ status }) => status !== 'absent');
      expect(there).toHaveLength(pods);
      expect(there.every(({ version }) => version === 2)).toBe(true);
    }
  });

  it('takes one away where both come to nothing by rounding: of two, half the capacity is gone', () => {
    expect(resolveFenceposts('0%', '1%', 2)).toEqual({ surge: 0, unavailable: 1 });
    expect(extremes(deployment(2, { maxSurge: '0%', maxUnavailable: '1%' }))).toEqual({ most: 2, fewest: 1 });
  });

  it.each([
    ['0', '0'],
    ['0%', '0'],
    ['0', '0%'],
    ['0%', '0%'],
    ['00', '0'],
  ])('is refused with a surge of %s and %s unavailable, with the reason', (maxSurge, maxUnavailable) => {
    const parse = () => parseScenario({ rollout: { maxSurge, maxUnavailable } });
    expect(parse).toThrow(ScenarioError);
    expect(parse).toThrow(/rollout\.maxUnavailable.*no pod could ever be replaced/);
  });

  it('can’t miss more pods than there are', () => {
    expect(resolveFenceposts('0', '9', 4).unavailable).toBe(4);
  });
});

describe('a pod that is ended', () => {
  /** Two pods; the first is ended at tick 2. */
  const ending = (
    rollout: Input['rollout'],
    balancer: Input['balancer'] = {},
    seed = 1,
    traffic: Input['traffic'] = {},
  ): World => {
    const world = worldOf({
      seed,
      traffic: { arrivalRate: 2, sessionLength: { meanSeconds: 60 }, thinkSeconds: 2, ...traffic },
      servers: [{ capacity: 1_000_000 }, { capacity: 1_000_000 }],
      balancer: { affinityWhileDraining: false, ...balancer },
      rollout: {
        strategy: 'kubernetes',
        maxSurge: '0',
        maxUnavailable: '1',
        balancedSeconds: 2,
        updateSeconds: 500,
        ...rollout,
      },
    });
    tickUntil(world, (now) => now.servers[0].status === 'draining', 10);
    return world;
  };

  it('is gone when its grace period is over, at the latest', () => {
    for (const affinityWhileDraining of [true, false]) {
      const world = ending({ graceSeconds: 30, preStopSeconds: 5 }, { affinityWhileDraining });
      tick(world, 30);
      expect(world.servers[0]).toMatchObject({ status: 'absent', sessions: 0 });
    }
  });

  it('is gone before, when nobody is left on it and its preStop is over', () => {
    const world = ending({ graceSeconds: 1000, preStopSeconds: 25 });
    tick(world, 24);
    expect(world.servers[0].status).toBe('draining');
    tick(world, 100);
    expect(world.servers[0].status).toBe('absent');
  });

  it('loses its users to the others with their next request, signed out', () => {
    const world = ending({ graceSeconds: 1000 });
    const { sessions } = world.servers[0];
    tick(world, 30);
    expect(world.servers[0].sessions).toBe(0);
    expect(world.ledger.cutOff).toBe(0);
    // Some leave before their next request: 1 in 31, by the rates.
    expectShare(world.ledger.signedOut, sessions, 30 / 31);
  });

  it('without a preStop is noticed by bound users with their next request, too', () => {
    const world = ending({ graceSeconds: 1000, preStopSeconds: 0 }, { affinityWhileDraining: true });
    const { sessions } = world.servers[0];
    expect(sessions).toBeGreaterThan(30);
    tick(world, 30);
    expect(world.servers[0].sessions).toBe(0);
    expectShare(world.ledger.signedOut, sessions, 30 / 31);
  });

  it('keeps bound users while its preStop lasts, where their cookie is honoured', () => {
    const world = ending({ graceSeconds: 100, preStopSeconds: 20 }, { affinityWhileDraining: true });
    tick(world, 19);
    expect(world.servers[0].sessions).toBeGreaterThan(0);
    expect(world.ledger.signedOut).toBe(0);
  });

  it.each([
    [10, 0],
    [10, 4],
    [20, 5],
    [5, 5],
    [5, 10],
  ])(
    'with its removal known after %d s and a preStop of %d s fails (delay − preStop) × requests / pods, first ones too',
    (delay, preStop) => {
      const runs = overSeeds(60, (seed) => {
        const world = ending({ graceSeconds: 100, preStopSeconds: preStop }, { endpointDelaySeconds: delay }, seed);
        let users = 0;
        for (let i = 1; i <= Math.max(delay, preStop) + 5; i++) {
          tick(world);
          if (i > preStop && i <= delay) users += world.servers.reduce((sum, { sessions }) => sum + sessions, 0);
        }
        // Each makes a request every two seconds, to one of two pods; two new users a second make their first.
        const firsts = 2 * Math.max(0, delay - preStop);
        return { failed: world.ledger.failedRequests, expected: users / 2 / 2 + firsts / 2 };
      });
      const theory = runs.reduce((sum, { expected }) => sum + expected, 0) / runs.length;
      if (delay <= preStop) expect(runs.every(({ failed }) => failed === 0)).toBe(true);
      else
        expectMean(
          runs.map(({ failed, expected }) => failed - expected),
          0,
          Math.sqrt(theory),
          0.02 * theory,
        );
    },
  );

  it('fails the first request of a new user who is sent there, and of nobody else', () => {
    let second = 0;
    const runs = overSeeds(60, (seed) => {
      // Nobody is there at first, and hardly anybody makes a second request: 36 users on average for 20 s, of which one in three fails.
      const world = worldOf({
        seed,
        start: 'empty',
        traffic: { arrivalRate: 3, sessionLength: { meanSeconds: 600 }, thinkSeconds: 100_000 },
        servers: [{ capacity: 1_000_000 }, { capacity: 1_000_000 }, { capacity: 1_000_000 }],
        balancer: { affinityWhileDraining: false, endpointDelaySeconds: 20, routing: 'random' },
        rollout: { strategy: 'kubernetes', maxSurge: '0', maxUnavailable: '1', balancedSeconds: 2, updateSeconds: 500 },
      });
      tick(world, 40);
      second += world.ledger.failedRequests - world.ledger.turnedAway;
      return world.ledger.turnedAway;
    });
    expectMean(runs, (3 * 20) / 3, Math.sqrt(20));
    expectPoisson(second, (runs.length * 36 * 20) / 100_000 / 3);
  });

  it('keeps failing those who are bound to it until its removal is known', () => {
    const runs = overSeeds(60, (seed) => {
      // So seldom that nobody makes two requests in a tick.
      const traffic = { arrivalRate: 10, thinkSeconds: 20 };
      const balancer = { affinityWhileDraining: true, endpointDelaySeconds: 10 };
      const world = ending({ graceSeconds: 100 }, balancer, seed, traffic);
      let users = 0;
      for (let i = 1; i <= 15; i++) {
        if (i <= 10) users += world.servers[0].sessions;
        tick(world);
      }
      return { failed: world.ledger.failedRequests - world.ledger.turnedAway, expected: users / 20 };
    });
    const theory = runs.reduce((sum, { expected }) => sum + expected, 0) / runs.length;
    expectMean(
      runs.map(({ failed, expected }) => failed - expected),
      0,
      Math.sqrt(theory),
      0.02 * theory,
    );
  });

  it('goes on failing requests when it is killed before its removal is known', () => {
    const early = ending({ graceSeconds: 5 }, { endpointDelaySeconds: 40 });
    tick(early, 6);
    const { failedRequests } = early.ledger;
    expect(early.servers[0].status).toBe('absent');
    tick(early, 30);
    expect(early.ledger.failedRequests).toBeGreaterThan(failedRequests + 100);
  });

  it('comes to its end although it crashes meanwhile', () => {
    for (const seconds of [3, undefined]) {
      const world = ending({ graceSeconds: 30, preStopSeconds: 20 });
      tick(world, 2);
      act(world, { type: 'crash', server: 'Alice', seconds });
      tick(world, 28);
      expect(world.servers[0]).toMatchObject({ status: 'absent', sessions: 0 });
    }
  });

  it('that is down already is ended, too', () => {
    for (const seconds of [12, undefined]) {
      const world = deployment(3, { graceSeconds: 8, maxSurge: '1', maxUnavailable: '1' });
      act(world, { type: 'crash', server: 'Alice', seconds });
      tickUntil(world, over, 500);
      expect(world.servers.filter(({ version, status }) => version === 1 && status !== 'absent')).toEqual([]);
    }
  });
});
