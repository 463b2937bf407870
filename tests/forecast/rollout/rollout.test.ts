import { describe, expect, it } from 'vitest';
import { applyCommand, isOver, STRATEGY_NAMES, tick } from '../../../src/engine/index.ts';
import { forecastPhase, forecastRollout } from '../../../src/forecast/index.ts';
import { rolloutLaw } from '../../../src/forecast/rollout/rolloutLaw.ts';
import { type Input, tickUntil, worldOf } from '../../engine/runs.ts';

const ORDER = { balancedSeconds: 10, updateSeconds: 20, testSeconds: 10, warmUpSeconds: 5 };

describe('the forecast of a whole rollout', () => {
  it.each(STRATEGY_NAMES)('is there from the beginning to the end, and null then: %s', (strategy) => {
    const world = worldOf({
      servers: [{}, {}, {}],
      rollout: { ...ORDER, strategy, canarySeconds: 30, graceSeconds: 20 },
    });
    for (let i = 0; i < 100 && world.rollout.finishedTick < 0; i += 1) {
      const { low = -1, median = 0, high = 0 } = forecastRollout(world) ?? {};
      expect(low).toBeGreaterThanOrEqual(0);
      expect(median).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(median);
      tick(world, 60);
    }
    expect(world.rollout.finishedTick).toBeGreaterThan(0);
    expect(forecastRollout(world)).toBeNull();
  });

  it('is the sum of its phases where all are certain', () => {
    const forecast = forecastRollout(worldOf({ rollout: { ...ORDER, strategy: 'lockOut' } }));
    expect(forecast).toMatchObject({ low: 80, median: 80, high: 80 });
  });

  it('is that of the last drain and what follows it', () => {
    const world = worldOf({ rollout: ORDER, servers: [{}] });
    tickUntil(world, ({ rollout }) => rollout.plan[rollout.index].kind === 'drain' || rollout.obstacle !== null, 100);
    applyCommand(world, { type: 'nextPhase', force: true });
    const drain = forecastPhase(world);
    const rollout = forecastRollout(world);
    if (drain === null || rollout === null) throw new Error('no forecast');
    for (const point of ['low', 'median', 'high'] as const)
      expect(Math.abs(rollout[point] - drain[point] - 35)).toBeLessThan(4);
  });

  it('lasts to every deadline where the balancer does', () => {
    const balancer = { drainTimeoutSeconds: 60, onDrainTimeout: 'cut', drainEnds: 'atDeadline' } as const;
    expect(forecastRollout(worldOf({ rollout: ORDER, balancer }))).toMatchObject({ low: 200, high: 200 });
  });

  it('waits for no person, and knows nothing where something is in the way', () => {
    const byHand: Input = { rollout: { ...ORDER, strategy: 'lockOut', mode: 'manual' } };
    expect(forecastRollout(worldOf(byHand))).toMatchObject({ low: 70, high: 70 });
    const world = worldOf({ rollout: { ...ORDER, testFailureProbability: 1 } });
    tickUntil(world, ({ rollout }) => rollout.status === 'holding', 10_000);
    expect(forecastRollout(world)).toBeNull();
  });

  it('never ends by itself where it would take the last server out of service, which is known before', () => {
    const never = { low: Infinity, median: Infinity };
    expect(forecastRollout(worldOf({ rollout: ORDER, servers: [{}] }))).toMatchObject(never);
    const crashed = worldOf({ rollout: ORDER, servers: [{}, {}] });
    applyCommand(crashed, { type: 'crash', server: 'Bob' });
    expect(forecastRollout(crashed)).toMatchObject(never);
    const all = { servers: [{}], rollout: { ...ORDER, graceSeconds: 20 } };
    for (const strategy of ['blueGreen', 'maintenance', 'kubernetes'] as const) {
      const world = worldOf({ ...all, rollout: { ...all.rollout, strategy } });
      expect(forecastRollout(world)?.median).toBeLessThan(Number.POSITIVE_INFINITY);
    }
  });

  it('is short from the moment on at which the database breaks the old version: nobody is left to be bled', () => {
    const world = worldOf({ rollout: { ...ORDER, schemaChange: 'breaking' }, servers: [{}, {}, {}] });
    tickUntil(world, ({ rollout }) => rollout.startedTick >= 0, 100);
    const [drain, rollout] = [forecastPhase(world)?.median as number, forecastRollout(world)?.median as number];
    expect(Math.abs(rollout - drain - 3 * 35)).toBeLessThan(1);
    tickUntil(world, ({ migratedTick }) => migratedTick >= 0, 10_000);
    const left = forecastRollout(world) as { low: number; high: number };
    expect(left.low).toBeCloseTo(left.high, 6);
    const from = world.tick;
    tickUntil(world, ({ rollout }) => rollout.finishedTick >= 0, 10_000);
    expect(left.high).toBeCloseTo(world.rollout.finishedTick - from, 6);
  });

  it('takes no time for an update that was done by hand', () => {
    const world = worldOf({ rollout: { ...ORDER, strategy: 'lockOut' }, servers: [{}, {}, {}] });
    tickUntil(world, ({ rollout }) => rollout.startedTick >= 0, 100);
    applyCommand(world, { type: 'update', server: 'Carol', force: true });
    tick(world, 21);
    expect(forecastRollout(world)).toMatchObject({ low: 14 + 35 + 15, high: 14 + 35 + 15 });
  });

  it('need not end where a test may fail and hold it', () => {
    const forecast = forecastRollout(worldOf({ rollout: { ...ORDER, testFailureProbability: 0.1 } }));
    expect(forecast?.median).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(forecast?.high).toBe(Number.POSITIVE_INFINITY);
  });

  it('is at the latest when all deadlines are over', () => {
    const world = worldOf({ rollout: ORDER, balancer: { drainTimeoutSeconds: 60, onDrainTimeout: 'cut' } });
    expect(forecastRollout(world)).toMatchObject({ high: 10 + 2 * 95, latest: true });
  });

  it.each([
    [0.5, 3, 1],
    [0.3, 2, 1],
    [0.4, 4, 2],
    [1, 3, 1],
  ])(
    'knows that all tests may fail, after which it waits: %d of %d servers by %d',
    (testFailureProbability, servers, batchSize) => {
      const rollout = { testFailureProbability, batchSize, onTestFailure: 'carryOn' as const };
      const make = (seed: number) =>
        worldOf({
          seed,
          servers: Array.from({ length: servers }, () => ({})),
          traffic: { arrivalRate: 0.05 },
          rollout,
        });
      const ends = rolloutLaw(make(1))?.by(1e9) ?? 0;
      const runs = 60;
      let ended = 0;
      for (let seed = 1; seed <= runs; seed++) {
        const world = make(seed);
        while (world.rollout.status !== 'holding' && !isOver(world.rollout)) tick(world, 20);
        if (isOver(world.rollout)) ended += 1;
      }
      expect(Math.abs(ended / runs - ends)).toBeLessThanOrEqual(3.29 * Math.sqrt((ends * (1 - ends)) / runs));
    },
  );
});
