import { describe, expect, it } from 'vitest';
import { binOf, countBins } from '../../../src/lessons/guess/bins.ts';
import { acceptedOf, judgeChoice, judgeCurve, judgeNumber } from '../../../src/lessons/guess/judge.ts';
import { shapeOf } from '../../../src/lessons/guess/shape.ts';

/** Ten crowds' worth of a bleed that takes between 5 and 15. */
const accepted = acceptedOf(Array.from({ length: 101 }, (_, i) => 5 + i / 10));

describe('a number that was guessed', () => {
  it('is right within the 5 % to 95 % of crowds, near within half and twice of the middle, else far', () => {
    expect(accepted).toEqual({ low: 5.5, median: 10, high: 14.5 });
    const grades = [5.4, 5.5, 14.5, 14.6, 5, 4.9, 20, 20.1].map((value) => judgeNumber(value, accepted));
    expect(grades).toEqual(['near', 'right', 'right', 'near', 'near', 'far', 'near', 'far']);
  });

  it('is right at nought where nobody ever is, and nothing else is near', () => {
    const nobody = acceptedOf([0, 0, 0]);
    expect([0, 1].map((value) => judgeNumber(value, nobody))).toEqual(['right', 'far']);
  });

  it('falls into the bin from an edge to the next, and into an outer one beyond them', () => {
    const edges = [0, 5, 10, 60];
    expect([-1, 0, 4.9, 5, 10, 60, 90].map((value) => binOf(value, edges))).toEqual([0, 0, 0, 1, 2, 2, 2]);
    expect(countBins([1, 2, 7, 99], edges)).toEqual([2, 1, 1]);
  });
});

it('a choice is right or far: there is no half of it', () => {
  expect([judgeChoice(3, 3), judgeChoice(0, 3)]).toEqual(['right', 'far']);
});

describe('a curve that was drawn', () => {
  const falls = Array.from({ length: 21 }, (_, i) => 30 * 0.6 ** i);
  const band = { low: falls.map((users) => users * 0.7), median: falls, high: falls.map((users) => users * 1.4 + 1) };

  it('has a shape: what becomes of it in the end, and how it gets there', () => {
    const level = falls.map(() => 30);
    const step = falls.map((_, i) => (i < 3 ? 30 : 90));
    const rises = falls.map((users) => 90 - 2 * users);
    expect([falls, level, step, rises].map((users) => shapeOf(users, 100))).toEqual([
      { end: 'nothing', way: 'gradual' },
      { end: 'something', way: 'level' },
      { end: 'something', way: 'atOnce' },
      { end: 'something', way: 'gradual' },
    ]);
  });

  it('is right where most of it lies in the band and its shape is so, near where either is, else far', () => {
    const slower = Array.from({ length: 21 }, (_, i) => 30 * 0.85 ** i);
    const level = falls.map(() => 30);
    const grades = [falls, slower, level].map((users) => judgeCurve(users, band, 60).grade);
    expect(grades).toEqual(['right', 'near', 'far']);
    expect(judgeCurve(falls, band, 60).within).toBe(1);
    expect(judgeCurve(level, band, 60).within).toBe(0);
  });
});
