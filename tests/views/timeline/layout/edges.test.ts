import { describe, expect, it } from 'vitest';
import {
  bandOf,
  decimate,
  type Edge,
  lineOf,
  outlineOf,
  stepLineOf,
  steps,
} from '../../../../src/views/timeline/layout/edges.ts';
import { wholeLane } from '../../../../src/views/timeline/layout/lanes.ts';
import { frameAfter, historyOf } from '../run.ts';

const ticks = (edge: Edge) => edge.filter((_, i) => i % 2 === 0);
const users = (edge: Edge) => edge.filter((_, i) => i % 2 === 1);

describe('an edge', () => {
  const calm = Array.from({ length: 4_000 }, (_, t) => 50 + (t % 3));
  const spiky = calm.map((count, t) => (t === 1_234 ? 90 : t === 2_345 ? 3 : count));

  it('keeps a spike of one tick, up or down, at its own moment', () => {
    const history = historyOf(spiky);
    const edge = decimate(history, 10, { last: (b) => history.last[b] });
    expect(Math.max(...users(edge))).toBe(90);
    expect(Math.min(...users(edge))).toBe(3);
    expect(ticks(edge)[users(edge).indexOf(90)]).toBe(1_234);
  });

  it('keeps a spike that was merged into a bucket long ago', () => {
    const history = historyOf([...spiky, ...Array.from({ length: 12 }, () => calm).flat()]);
    expect(history.bucketTicks).toBe(4);
    const upper = decimate(history, 24, wholeLane(history).users);
    expect(Math.max(...users(upper))).toBe(90);
    expect(Math.min(...users(upper))).toBe(3);
  });

  it('has at most two points a column, in order of time, from the first moment to the last', () => {
    const history = historyOf(spiky);
    const edge = decimate(history, 10, { last: (b) => history.last[b] });
    expect(edge.length / 2).toBeLessThanOrEqual(2 * 400 + 2);
    expect(ticks(edge)).toEqual(ticks(edge).toSorted((a, b) => a - b));
    expect([edge[0], edge[1]]).toEqual([0, 50]);
    expect(edge.slice(-2)).toEqual([3_999, spiky[3_999]]);
  });

  it('of a part of the run is the same as of all of it there, one column further at either end', () => {
    const history = historyOf(spiky);
    const reader = { last: (b: number) => history.last[b] };
    const whole = decimate(history, 10, reader);
    const part = decimate(history, 10, reader, { startTick: 1_200, endTick: 1_300 });
    const from = whole.findIndex((tick, i) => i % 2 === 0 && tick === part[0]);
    expect(whole.slice(from, from + part.length)).toEqual(part);
    expect(part[0]).toBeLessThan(1_200);
    expect(ticks(part).at(-1)).toBeGreaterThan(1_300);
    expect(part.length / 2).toBeLessThanOrEqual(2 * 13);
    expect(Math.max(...users(part))).toBe(90);
  });

  it('is every value while there is a column for each', () => {
    const history = historyOf([4, 7, 7, 2]);
    expect(decimate(history, 0.3, { last: (b) => history.last[b] })).toEqual([0, 4, 0, 4, 1, 7, 2, 7, 3, 2, 3, 2]);
  });
});

it('the capacity has a point only where it changes, and at the end', () => {
  const { history } = frameAfter(300);
  const first = history.bands[1].startTick;
  const edge = steps(history, 0.5, history.serving);
  expect(edge).toEqual([0, 240, first, 120, 300, 120]);
});

describe('an edge in pixels', () => {
  const x = (tick: number) => 10 * tick;
  const y = (users: number) => 100 - users;

  it('has a point for each moment', () => {
    expect(lineOf([0, 4, 1, 7], x, y)).toEqual([0, 96, 10, 93]);
  });

  it('holds each value until the next where it goes by steps', () => {
    expect(stepLineOf([0, 4, 3, 7], x, y)).toEqual([0, 96, 30, 96, 30, 93]);
  });
});

describe('a band', () => {
  /** Two points in each column of pixels, far apart. */
  const steep = Array.from({ length: 400 }, (_, i) => [i / 2, 50 + (i % 2 === 0 ? -1 : 1) * (20 + (i % 7))]).flat();

  it('is what a line covers that goes up and down within the columns of pixels', () => {
    const band = bandOf(steep) as NonNullable<ReturnType<typeof bandOf>>;
    expect(ticks([...band.upper])).toEqual(ticks([...band.lower]));
    for (let i = 0; i < steep.length; i += 2) {
      const column = band.upper.findLastIndex((x, k) => k % 2 === 0 && x <= steep[i]);
      expect(band.upper[column + 1]).toBeLessThanOrEqual(steep[i + 1]);
      expect(band.lower[column + 1]).toBeGreaterThanOrEqual(steep[i + 1]);
    }
    expect(Math.min(...band.upper.filter((_, k) => k % 2 === 1))).toBe(24);
    expect(Math.max(...band.lower.filter((_, k) => k % 2 === 1))).toBe(76);
  });

  it('has an outline without the ups and downs, a little thicker', () => {
    const outline = outlineOf(bandOf(steep) as NonNullable<ReturnType<typeof bandOf>>, 1);
    const travel = (line: readonly number[]) =>
      line.reduce((sum, y, i) => (i > 1 && i % 2 === 1 ? sum + Math.abs(y - line[i - 2]) : sum), 0);
    expect(travel(outline)).toBeLessThan(travel(steep) / 5);
    expect(outline[1]).toBe(steep[1] - 1);
  });

  it('is none where a line is drawn as well', () => {
    expect(bandOf([0, 50, 10, 52, 20, 48])).toBeNull();
    expect(bandOf([0, 50])).toBeNull();
  });
});
