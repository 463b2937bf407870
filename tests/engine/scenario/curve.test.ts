import { describe, expect, it, vi } from 'vitest';
import {
  type CurvePoint,
  curveFactor,
  curvePoints,
  parseScenario,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import { overSeeds, seeds } from '../../seeds.ts';
import { act, BY_HAND, type Input, ROOMY, worldOf } from '../runs.ts';
import { expectPoisson } from '../statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

type Curve = NonNullable<NonNullable<Input['traffic']>['curve']>;

const curveOf = (curve: Curve) => curvePoints(parseScenario({ traffic: { curve } }).traffic.curve);
const factorAt = (curve: Curve, seconds: number): number => {
  const { points, period } = curveOf(curve);
  return curveFactor(points, period, seconds);
};

const POINTS: CurvePoint[] = [
  { seconds: 100, factor: 1 },
  { seconds: 200, factor: 3 },
  { seconds: 200, factor: 0 },
  { seconds: 300, factor: 0.5 },
];

describe('the arrivals’ curve', () => {
  it('is flat before the first point and after the last, and straight in between', () => {
    const curve: Curve = { kind: 'points', points: POINTS };
    for (const [seconds, factor] of [
      [0, 1],
      [100, 1],
      [150, 2],
      [199, 2.98],
      [200, 0],
      [250, 0.25],
      [300, 0.5],
      [1e6, 0.5],
    ])
      expect(factorAt(curve, seconds)).toBeCloseTo(factor, 12);
  });

  it('is 1 throughout when it is constant', () => {
    for (const seconds of [0, 1, 1e5]) expect(factorAt({ kind: 'constant', factor: 7 }, seconds)).toBe(1);
  });

  it('steps up at its moment, and stays', () => {
    const curve: Curve = { kind: 'step', atSeconds: 50, factor: 4 };
    expect([0, 49.9, 50, 51, 1e6].map((seconds) => factorAt(curve, seconds))).toEqual([1, 1, 4, 4, 4]);
  });

  it('of a flash sale rises for a quarter of its time, and falls for the last quarter', () => {
    const curve: Curve = { kind: 'spike', atSeconds: 100, lastsSeconds: 80, factor: 5 };
    expect([0, 100, 110, 120, 150, 160, 170, 180, 500].map((seconds) => factorAt(curve, seconds))).toEqual([
      1, 1, 3, 5, 5, 5, 3, 1, 1,
    ]);
  });

  it('of a day comes again every day, has a mean of 1, and begins at its hour', () => {
    const day: Curve = { kind: 'day', startHour: 0 };
    for (const hour of [0, 3.5, 9, 20, 23.9]) {
      expect(factorAt(day, hour * 3600 + 86_400 * 3)).toBeCloseTo(factorAt(day, hour * 3600), 9);
      expect(factorAt({ kind: 'day', startHour: 9 }, hour * 3600)).toBeCloseTo(factorAt(day, (hour + 9) * 3600), 9);
    }
    const hours = Array.from({ length: 24 }, (_, hour) => factorAt(day, hour * 3600));
    expect(hours.reduce((sum, factor) => sum + factor, 0) / 24).toBeCloseTo(1, 1);
    expect(Math.max(...hours)).toBe(factorAt(day, 20 * 3600));
    expect(Math.min(...hours)).toBe(factorAt(day, 4 * 3600));
  });

  it('must have its points in order of time', () => {
    const points = [
      { seconds: 5, factor: 1 },
      { seconds: 4, factor: 1 },
    ];
    expect(() => parseScenario({ traffic: { curve: { points } } })).toThrow(/traffic\.curve\.points\.1\.seconds/);
    for (const list of [[], null, {}, Array.from({ length: 101 }, () => ({}))])
      expect(() => parseScenario({ traffic: { curve: { points: list } } })).toThrow(
        expect.objectContaining({
          field: 'traffic.curve.points',
          allowed: { type: 'list', of: 'points', least: 1, most: 100 },
        }),
      );
  });

  it('counts for the most users that a browser can hold', () => {
    const traffic = { arrivalRate: 20_000, sessionLength: { meanSeconds: 200 } };
    const servers = [{ capacity: 10_000_000 }];
    expect(() => parseScenario({ traffic, servers })).not.toThrow();
    expect(() => parseScenario({ traffic: { ...traffic, curve: { kind: 'step' } }, servers })).toThrow(/arrivalRate/);
  });
});

describe('arrivals', () => {
  it.each([
    ['points', { kind: 'points', points: POINTS }],
    ['a step', { kind: 'step', atSeconds: 150.5, factor: 0.2 }],
    ['a spike', { kind: 'spike', atSeconds: 60, lastsSeconds: 200, factor: 8 }],
    ['a day', { kind: 'day', startHour: 6 }],
  ] as [string, Curve][])('in any window are Poisson around the area under the curve: %s', (_, curve) => {
    const windows = 8;
    const { points, period } = curveOf(curve);
    const counts = Array.from({ length: windows }, () => 0);
    const runs = seeds(20);
    for (let seed = 0; seed < runs; seed++) {
      const world = worldOf({
        seed,
        start: 'empty',
        traffic: { arrivalRate: 2, curve },
        servers: ROOMY,
        rollout: BY_HAND,
      });
      for (let w = 0; w < windows; w++) {
        const before = world.ledger.arrived;
        tick(world, 50);
        counts[w] += world.ledger.arrived - before;
      }
    }
    counts.forEach((count, w) => {
      let area = 0;
      for (let i = 0; i < 5000; i++) area += curveFactor(points, period, w * 50 + (i + 0.5) / 100) / 100;
      expectPoisson(count, runs * 2 * area);
    });
  });

  it('of a day follow its hours', () => {
    const world = worldOf({
      tickSeconds: 60,
      traffic: { arrivalRate: 0.5, curve: { kind: 'day', startHour: 0 } },
      servers: ROOMY,
      rollout: BY_HAND,
    });
    const hours = Array.from({ length: 24 }, () => {
      const before = world.ledger.arrived;
      tick(world, 60);
      return world.ledger.arrived - before;
    });
    hours.forEach((count, hour) => {
      const [from, to] = [hour, hour + 1].map((h) => factorAt({ kind: 'day', startHour: 0 }, h * 3600));
      expectPoisson(count, 0.5 * 3600 * ((from + to) / 2));
    });
  });

  it('begin in balance with the curve’s first moment', () => {
    const users = overSeeds(100, (seed) => {
      const world = worldOf({
        seed,
        traffic: { curve: { kind: 'points', points: [{ seconds: 0, factor: 2 }] } },
        servers: ROOMY,
      });
      return world.ledger.arrived;
    });
    expectPoisson(
      users.reduce((sum, n) => sum + n, 0),
      users.length * 120,
    );
  });

  it('can be changed while they come', () => {
    const world = worldOf({ traffic: { arrivalRate: 5 }, servers: ROOMY, rollout: BY_HAND });
    act(world, { type: 'set', field: 'traffic.curve.points.1.factor', value: 0 });
    act(world, { type: 'set', field: 'traffic.curve.points.0.factor', value: 0 });
    act(world, { type: 'set', field: 'traffic.curve.kind', value: 'points' });
    const { arrived } = world.ledger;
    tick(world, 600);
    expect(world.ledger.arrived).toBe(arrived);
    tick(world, 600);
    expectPoisson(world.ledger.arrived - arrived, 5 * 600 * 0.5);
  });
});

describe('the k-th user', () => {
  /** Length and shopping of each user, as they are first seen. */
  function crowd(input: Input, ticks = 300): Map<number, [number, number]> {
    const world: World = worldOf({ servers: ROOMY, ...input, traffic: { arrivalRate: 2, ...input.traffic } });
    const seen = new Map<number, [number, number]>();
    for (let i = 0; i < ticks; i++) {
      tick(world);
      const { user, start, end, buyer } = world.sessions;
      for (const { members, sessions } of world.servers) {
        for (const slot of members.subarray(0, sessions)) {
          if (user[slot] >= 0 && !seen.has(user[slot]))
            seen.set(user[slot], [Math.round((end[slot] - start[slot]) * 1e6), buyer[slot]]);
        }
      }
    }
    return seen;
  }

  const plain = crowd({ rollout: BY_HAND });

  it.each([
    ['curve', { rollout: BY_HAND, traffic: { curve: { kind: 'spike', atSeconds: 20, lastsSeconds: 100 } } }],
    ['routing', { rollout: BY_HAND, balancer: { routing: 'leastConnections' } }],
    ['balancers', { rollout: BY_HAND, balancer: { balancers: 3 } }],
    ...(['bleed', 'lockOut', 'maintenance', 'blueGreen', 'canary', 'kubernetes'] as const).map(
      (strategy): [string, Input] => [
        `strategy ${strategy}`,
        { rollout: { strategy, balancedSeconds: 5, updateSeconds: 5 } },
      ],
    ),
  ] as [string, Input][])('stays as long and shops alike whatever the %s', (_, input) => {
    const other = crowd(input);
    let both = 0;
    for (const [user, [length, buyer]] of other) {
      const twin = plain.get(user);
      if (!twin) continue;
      both += 1;
      expect(Math.abs(twin[0] - length)).toBeLessThanOrEqual(1);
      expect(twin[1]).toBe(buyer);
    }
    // A closed site takes few.
    expect(both).toBeGreaterThan(5);
  });
});

describe('many points at second 0', () => {
  const points = (count: number) => Array.from({ length: count }, (_, i) => ({ seconds: 0, factor: i % 7 }));

  it('are as the last of them', () => {
    const traffic = (count: number): Input['traffic'] => ({ curve: { kind: 'points', points: points(count) } });
    expect(factorAt({ kind: 'points', points: points(100) }, 0)).toBe(99 % 7);
    const [many, one] = [
      worldOf({ traffic: traffic(100) }),
      worldOf({ traffic: { curve: { kind: 'points', points: [{ seconds: 0, factor: 99 % 7 }] } } }),
    ];
    for (const world of [many, one]) tick(world, 500);
    expect(many.ledger).toEqual(one.ledger);
  });

  it('are refused by their number before any of them is looked at', () => {
    let looked = 0;
    const endless = new Proxy(points(1), {
      get: (list, key) => {
        if (key === 'length') return 1e9;
        looked += 1;
        return Reflect.get(list, key);
      },
    });
    const curve = { kind: 'points', points: endless };
    expect(() => parseScenario({ traffic: { curve } })).toThrow(/traffic\.curve\.points/);
    expect(looked).toBeLessThan(100);
  });
});
