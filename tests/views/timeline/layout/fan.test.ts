import { describe, expect, it } from 'vitest';
import { type DrainForecast, forecastDrains, forecastOf } from '../../../../src/forecast/index.ts';
import { certainly } from '../../../../src/theory/index.ts';
import { course, layoutFans, spreadOf } from '../../../../src/views/timeline/layout/fan.ts';
import { frameAfter } from '../run.ts';

const lanesFor = (...lanes: number[][]) => lanes.map((servers) => ({ servers, others: false }));

describe('the forecast fan', () => {
  it('starts at the users left now and ends on the axis at the early, median and late end', () => {
    const { world } = frameAfter(120);
    const drains = forecastDrains(world);
    const [fan] = layoutFans(
      { drains, drainsTick: 120, overBySeconds: null },
      world,
      lanesFor([1], [0]),
      (tick) => tick,
      [(users) => users, (users) => -users],
    );
    const [{ left, low, median, high }] = drains;
    expect(fan).toMatchObject({ lane: 1, version: 1, low: 120 + low, median: 120 + median, high: 120 + high });
    for (const curve of [fan.early, fan.middle, fan.late]) expect(curve.slice(0, 2)).toEqual([120, -left]);
    expect(fan.late.at(-2)).toBeCloseTo(120 + high, 9);
    expect(fan.late.at(-1)).toBeCloseTo(0, 9);
    expect(low).toBeLessThan(high);
  });

  it('goes down without ever turning up', () => {
    const counts = course((seconds) => 30 * Math.exp(-seconds / 100), 30, 400).map(([, users]) => users);
    counts.slice(1).forEach((users, i) => {
      expect(users).toBeLessThan(counts[i]);
    });
  });

  it('is a straight line where all stay equally long', () => {
    const path = course((seconds) => 30 - seconds / 10, 30, 300);
    for (const [part, users] of path) expect(users).toBeCloseTo(30 * (1 - part), 9);
  });

  it('ends with those who are cut off at the deadline', () => {
    const path = course((seconds) => 30 * Math.exp(-seconds / 100), 30, 100);
    expect(path.at(-2)?.[1]).toBeGreaterThan(10);
    expect(path.at(-1)).toEqual([1, 0]);
  });

  it('of several servers in one lane ends when the last is dry; the others’ lane has none', () => {
    const { world } = frameAfter(0, { servers: Array.from({ length: 10 }, () => ({})) });
    const drain = (server: number, seconds: number): DrainForecast => {
      const law = certainly(seconds);
      return { server, left: 5, dry: true, law, still: () => 5, ...forecastOf(law) };
    };
    const drains = [0, 1, 2, 3].map((server) => drain(server, 10 * server));
    const lanes = [...lanesFor([0, 1, 2]), { servers: [3, 4], others: true }];
    const fans = layoutFans({ drains, drainsTick: 0, overBySeconds: null }, world, lanes, (tick) => tick, [
      (users) => users,
    ]);
    expect(fans).toMatchObject([{ lane: 0, high: 20 }]);
  });

  it('lies between its early and its late course', () => {
    expect(spreadOf({ early: [0, 9, 4, 0], late: [0, 9, 8, 0] })).toEqual([0, 9, 4, 0, 8, 0, 0, 9]);
  });
});
