import { describe, expect, it } from 'vitest';
import { STRATEGY_NAMES, type StrategyName, tick, type World } from '../../../src/engine/index.ts';
import { forecastDrains, forecastPhase, phaseOutlook, type Wait } from '../../../src/forecast/index.ts';
import { dryQuantileGivenUsers } from '../../../src/theory/index.ts';
import { shop as busyShop } from '../../engine/rollout/shop.ts';
import { act, tickUntil } from '../../engine/runs.ts';
import { sessionOf } from '../../oracle.ts';

const outlook = (world: World) => phaseOutlook(world, forecastDrains(world));
const over = ({ rollout }: World) => rollout.finishedTick >= 0;
const kindIs = (kind: string) => (world: World) => world.rollout.plan[world.rollout.index].kind === kind;

/** A busy small shop, tick by tick. */
const shop: typeof busyShop = (strategy, rollout, more) => busyShop(strategy, rollout, { tickSeconds: 0.5, ...more });

/** Waits whose end is certain. */
const CERTAIN: Wait['type'][] = ['firstServer', 'canary', 'start', 'update', 'test', 'warmUp'];
/** What is waited for on a strategy's way. */
const WAITS: Partial<Record<StrategyName, Wait['type'][]>> = {
  bleed: ['firstServer', 'users', 'update', 'test', 'warmUp', 'nothing'],
  lockOut: ['firstServer', 'update', 'test', 'warmUp', 'nothing'],
  maintenance: ['firstServer', 'users', 'update', 'test', 'warmUp', 'nothing'],
  blueGreen: ['firstServer', 'start', 'test', 'warmUp', 'users', 'nothing'],
  canary: ['firstServer', 'users', 'update', 'test', 'warmUp', 'canary', 'nothing'],
  kubernetes: ['firstServer', 'start', 'test', 'warmUp', 'gone', 'nothing'],
};

describe.each(STRATEGY_NAMES)('what a rollout waits for: %s', (strategy) => {
  it('is told in every phase; where the end is certain, it comes after that time to the tick', () => {
    const world = shop(strategy);
    const waits = new Set<Wait['type']>();
    let due = { index: -1, tick: -1 };
    for (let i = 0; i < 3000 && !over(world); i++) {
      const { wait, seconds } = outlook(world);
      waits.add(wait.type);
      const { index } = world.rollout;
      if (CERTAIN.includes(wait.type)) {
        const ends = world.tick + (seconds?.low as number) / 0.5;
        expect(seconds).toMatchObject({ low: seconds?.low, median: seconds?.low, high: seconds?.low });
        if (due.index === index) expect(ends, wait.type).toBe(due.tick);
        due = { index, tick: ends };
      }
      tick(world);
      if (due.index === index) {
        if (world.tick >= due.tick) expect(world.rollout.index).toBeGreaterThan(index);
        else expect(world.rollout.index).toBe(index);
      }
    }
    waits.add(outlook(world).wait.type);
    expect([...waits].sort()).toEqual([...(WAITS[strategy] ?? waits)].sort());
    expect(outlook(world)).toEqual({ wait: { type: 'nothing' }, seconds: null });
  });

  it('is the operator in manual mode, when a phase has done its work', () => {
    const world = shop(strategy, { mode: 'manual' });
    for (let phase = 0; phase < 40 && !over(world); phase++) {
      tickUntil(world, (now) => outlook(now).wait.type === 'operator', 2000);
      expect(outlook(world)).toEqual({ wait: { type: 'operator' }, seconds: null });
      act(world, { type: 'nextPhase' });
    }
    expect(over(world)).toBe(true);
  });
});

describe('a phase that bleeds', () => {
  it('waits for all who are left: as long as both of its servers together, which is more than the slower one', () => {
    const world = shop('bleed', { batchSize: 2 });
    tickUntil(world, kindIs('drain'), 100);
    const drains = forecastDrains(world);
    expect(drains).toHaveLength(2);
    const left = world.servers[0].sessions + world.servers[1].sessions;
    const { wait, seconds } = phaseOutlook(world, drains);
    expect(wait).toEqual({ type: 'users', left, more: false, orTimeout: false });
    const session = sessionOf('exponential', 10);
    expect((seconds?.median as number) / dryQuantileGivenUsers(0.5, left, session)).toBeCloseTo(1, 5);
    expect(seconds?.median).toBeGreaterThan(Math.max(...drains.map(({ median }) => median)));
  });

  it('waits no longer than to a deadline that cuts; one that does not cut changes nothing', () => {
    for (const onDrainTimeout of ['cut', 'wait'] as const) {
      const world = shop('bleed', {}, { balancer: { drainTimeoutSeconds: 8, onDrainTimeout } });
      tickUntil(world, kindIs('drain'), 100);
      tick(world, 4);
      const [{ high }] = forecastDrains(world);
      if (onDrainTimeout === 'cut') expect(high).toBe(6);
      else expect(high).toBeGreaterThan(6);
      expect(outlook(world).seconds?.high).toBe(high);
    }
  });

  it.each([
    [
      'a timeout that cuts',
      { drainTimeoutSeconds: 8, onDrainTimeout: 'cut' },
      {},
      { type: 'users', more: false, orTimeout: true },
    ],
    ['a timeout that only tells', { drainTimeoutSeconds: 8 }, {}, { type: 'users', more: false, orTimeout: false }],
    ['a drain that lasts its timeout', { drainTimeoutSeconds: 8, drainEnds: 'atDeadline' }, {}, { type: 'timeout' }],
    ['the timeout alone', { drainTimeoutSeconds: 8 }, { dryWhen: 'deadline' }, { type: 'timeout' }],
    ['the balancer’s counter', {}, { dryWhen: 'counter' }, { type: 'counter' }],
    ['silence', {}, { dryWhen: 'quiet', quietSeconds: 7 }, { type: 'quiet', seconds: 7 }],
    ['users, and more of them', { endpointDelaySeconds: 60 }, {}, { type: 'users', more: true, orTimeout: false }],
  ] as const)('waits for %s', (_, balancer, rollout, waits) => {
    const world = shop('bleed', rollout, { traffic: { thinkSeconds: 0.5 }, balancer });
    tickUntil(world, kindIs('drain'), 100);
    expect(outlook(world).wait).toEqual({ ...waits, left: world.servers[0].sessions });
    expect(forecastDrains(world)[0].dry).toBe(waits.type === 'users');
  });

  it('waits for nobody more where nobody comes', () => {
    const world = shop('bleed', {}, { balancer: { balancers: 2, drainKnownTo: 1 } });
    tickUntil(world, kindIs('drain'), 100);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
    expect(outlook(world).wait).toMatchObject({ type: 'users', more: false });
  });

  it('says so where new users still come, and when luck should end it', () => {
    const world = shop('bleed', {}, { balancer: { balancers: 2, drainKnownTo: 1 } });
    tickUntil(world, kindIs('drain'), 100);
    const { wait, seconds } = outlook(world);
    expect(wait).toEqual({ type: 'users', left: world.servers[0].sessions, more: true, orTimeout: false });
    expect(seconds?.high).toBeGreaterThan(seconds?.low as number);
    expect(seconds?.high).toBeLessThan(Infinity);
  });

  it('leaves out servers that are bled besides, by hand', () => {
    const world = shop('bleed');
    tickUntil(world, kindIs('drain'), 100);
    act(world, { type: 'drain', server: 'Carol' });
    expect(forecastDrains(world)).toHaveLength(2);
    expect(outlook(world).wait).toEqual({
      type: 'users',
      left: world.servers[0].sessions,
      more: false,
      orTimeout: false,
    });
  });
});

describe('a rollout that holds', () => {
  it('waits for what is in its way, and nobody can know how long', () => {
    const world = shop('bleed', { testFailureProbability: 1 });
    tickUntil(world, ({ rollout }) => rollout.status === 'holding', 1000);
    expect(outlook(world)).toEqual({
      wait: { type: 'obstacle', obstacle: { type: 'testFailed', servers: [0], noWayBack: false } },
      seconds: null,
    });
  });
});

describe('a server that the operator tests while it warms up', () => {
  it('needs the operator, at once as in the next tick', () => {
    const world = shop('bleed');
    tickUntil(world, ({ servers }) => servers[0].status === 'warming', 1000);
    expect(outlook(world).wait).toEqual({ type: 'warmUp' });
    act(world, { type: 'test', server: 'Alice', force: true });
    expect(world.servers[0].status).toBe('testing');
    const obstacle = { type: 'needsOperator', servers: [0], exit: 'inService' };
    expect(outlook(world).wait).toEqual({ type: 'obstacle', obstacle });
    tick(world);
    expect(outlook(world).wait).toEqual({ type: 'obstacle', obstacle });
  });
});

describe('pods that are to go', () => {
  it('are gone at the latest when their grace is over', () => {
    const world = shop('kubernetes', { graceSeconds: 20, preStopSeconds: 5 });
    tickUntil(world, kindIs('retire'), 2000);
    expect(outlook(world).wait).toEqual({ type: 'gone' });
    const forecast = forecastPhase(world);
    expect(forecast?.low).toBeGreaterThanOrEqual(5);
    expect(forecast?.quantile(0.9999)).toBe(20);
    const ends = world.tick + 20 / 0.5;
    tickUntil(world, over, 200);
    expect(world.tick).toBeLessThanOrEqual(ends);
  });
});
