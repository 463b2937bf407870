import { describe, expect, it } from 'vitest';
import { choiceAt, FIRST_CHOICE, ROUTERS } from '../../../src/engine/balancer/routing.ts';
import { type Command, tick, type World } from '../../../src/engine/index.ts';
import { act, BY_HAND, type Input, slotsHere, tickUntil, worldOf } from '../runs.ts';
import { expectShare } from '../statistics.ts';

/** Where each user is. */
const whereabouts = ({ sessions, servers }: World): Map<number, number> =>
  new Map(slotsHere({ sessions, servers } as World).map((slot) => [sessions.user[slot], sessions.server[slot]]));

/** Some thousand users who come in one second, who all stay equally long, and nobody after them. */
function crowdOf(servers: number, balancer: Input['balancer'], traffic: Input['traffic'] = {}): World {
  const world = worldOf({
    start: 'empty',
    traffic: {
      arrivalRate: 3_000,
      thinkSeconds: 0.1,
      sessionLength: { distribution: 'fixed', meanSeconds: 1_000 },
      ...traffic,
    },
    servers: Array.from({ length: servers }, () => ({ capacity: 10_000 })),
    balancer: { routing: 'random', ...balancer },
    rollout: BY_HAND,
  });
  tick(world);
  act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
  return world;
}

/** Of the pairs (where they were, where they are) each is as often as its chance says. */
function expectPairs(pairs: [number, number][], chanceOf: (from: number, to: number) => number, servers: number): void {
  expect(pairs.length).toBeGreaterThan(400);
  for (let from = 0; from < servers; from++) {
    for (let to = 0; to < servers; to++) {
      expectShare(pairs.filter(([a, b]) => a === from && b === to).length, pairs.length, chanceOf(from, to));
    }
  }
}

const pairsOf = (before: Map<number, number>, after: Map<number, number>): [number, number][] =>
  [...before].filter(([user]) => after.has(user)).map(([user, from]) => [from, after.get(user) as number]);

const SIZES = [2, 3, 5];

describe.each(SIZES)('of %i servers', (n) => {
  const drain: Command = { type: 'drain', server: 'Alice' };

  const WAYS: { way: string; balancer: Input['balancer']; traffic?: Input['traffic']; command: Command }[] = [
    { way: 'with their next request', balancer: { affinityWhileDraining: false }, command: drain },
    { way: 'by hand-off', balancer: { drainTimeoutSeconds: 5, onDrainTimeout: 'handOff' }, command: drain },
    {
      way: 'as she crashes',
      balancer: { redispatch: true },
      command: { type: 'crash', server: 'Alice', seconds: 10_000 },
    },
    {
      way: 'when they come back',
      balancer: { affinityWhileDraining: false },
      traffic: {
        thinkSeconds: 100_000,
        sessionLength: { distribution: 'fixed', meanSeconds: 20 },
        returnProbability: 1,
        awaySeconds: 1,
      },
      command: drain,
    },
  ];
  it.each(WAYS)('Alice’s users go to each of the others equally often: $way', ({ balancer, traffic, command }) => {
    const world = crowdOf(n, balancer, traffic);
    const before = whereabouts(world);
    act(world, command);
    tick(world, 36);
    const moved = pairsOf(before, whereabouts(world)).filter(([from]) => from === 0);
    expectPairs(moved, (from, to) => (from === 0 && to !== 0 ? 1 / (n - 1) : 0), n);
  });

  it('those whose cookie has expired go anywhere, wherever they were: each time anew', () => {
    const world = crowdOf(n, { cookieMaxAgeSeconds: 20 });
    const first = whereabouts(world);
    tick(world, 29);
    const second = whereabouts(world);
    tick(world, 20);
    const third = whereabouts(world);
    for (const [from, to] of [
      [first, second],
      [second, third],
      [first, third],
    ])
      expectPairs(pairsOf(from, to), () => 1 / n ** 2, n);
    expectShare(world.ledger.signedOut, 2 * first.size, 1 - 1 / n);
  });

  it.each(['random', 'powerOfTwo', 'leastConnections'] as const)(
    'a second choice knows nothing of the first: %s',
    (routing) => {
      const world = worldOf({ start: 'empty', servers: Array.from({ length: n }, () => ({})), balancer: { routing } });
      const pool = { count: n, index: Int16Array.from({ length: n }, (_, s) => s), even: true, other: false };
      const choices = [FIRST_CHOICE, choiceAt(17.25), choiceAt(17.26), choiceAt(3_600)];
      const picks = choices.map((choice) =>
        Array.from({ length: 3_000 }, (_, user) => ROUTERS[routing].pick(pool, world, user, choice)),
      );
      picks.forEach((one, i) => {
        for (const other of picks.slice(i + 1))
          expectPairs(
            one.map((from, u) => [from, other[u]]),
            () => 1 / n ** 2,
            n,
          );
      });
    },
  );
});

describe('a canary', () => {
  it('gets its share of those who are routed again, whether they were on it or not', () => {
    const world = worldOf({
      start: 'empty',
      traffic: { arrivalRate: 0, thinkSeconds: 0.1, sessionLength: { distribution: 'fixed', meanSeconds: 1_000 } },
      servers: Array.from({ length: 3 }, () => ({ capacity: 10_000 })),
      balancer: { routing: 'random', cookieMaxAgeSeconds: 20 },
      rollout: {
        strategy: 'canary',
        balancedSeconds: 0,
        updateSeconds: 0,
        testSeconds: 0,
        canaryShare: 0.2,
        canarySeconds: 10_000,
      },
    });
    tickUntil(world, ({ rollout }) => rollout.plan[rollout.index].kind === 'observe', 20);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 3_000 });
    tick(world);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
    const before = whereabouts(world);
    tick(world, 29);
    const share = (s: number): number => (s === 0 ? 0.2 : 0.4);
    expectPairs(pairsOf(before, whereabouts(world)), (from, to) => share(from) * share(to), 3);
  });
});
