import { describe, expect, it } from 'vitest';
import {
  atTheEarliest,
  atTheLatest,
  certainly,
  NEVER,
  quantileOf,
  residual,
  survivalOf,
  type TimeLaw,
} from '../../../src/theory/index.ts';
import {
  after,
  chanceOf,
  later,
  meanMoment,
  now,
  type Passage,
  partOf,
  passedBy,
  together,
} from '../../../src/theory/stages/passage.ts';
import { spentSeconds } from '../../../src/theory/stages/spentSeconds.ts';
import { sessions } from '../../oracle.ts';

const LOST = 1e-4;
const exponential = (mean: number): TimeLaw => ({ by: (t) => -Math.expm1(-t / mean), atoms: [], scale: mean });
const stage = (passage: Passage, law: TimeLaw) => after(passage, () => law, LOST);

describe('stages one after the other', () => {
  it('take their sum where all are certain, to the last digit', () => {
    const passage = later(stage(later(now(7), 60), certainly(123.5)), 30);
    expect(passage.exact).toEqual({ at: 213.5, chance: 1 });
    expect(passedBy(passage, 213.5)).toBe(1);
    expect(passedBy(passage, 213.499)).toBe(0);
  });

  it('have the law of the sum: Erlang where all are exponential alike', () => {
    const passage = [1, 2, 3, 4].reduce((before) => stage(before, exponential(100)), now(12));
    for (const t of [100, 250, 400, 600, 900]) {
      const x = t / 100;
      const erlang = 1 - Math.exp(-x) * (1 + x + x ** 2 / 2 + x ** 3 / 6);
      expect(Math.abs(passedBy(passage, t) - erlang), `${t} s`).toBeLessThan(0.003);
    }
    expect(meanMoment(passage) / 400).toBeCloseTo(1, 2);
  });

  it('keep the moment apart at which all are at their deadline', () => {
    const cut = atTheLatest(exponential(100), 150);
    const passage = later(stage(later(stage(now(12), cut), 60), cut), 30);
    expect(passage.exact.at).toBeCloseTo(390, 9);
    expect(passage.exact.chance).toBeCloseTo(Math.exp(-3), 6);
    const law = { by: (t: number) => passedBy(passage, t), atoms: [passage.exact.at], scale: 100 };
    expect(quantileOf(law, 0.99)).toBeCloseTo(390, 4);
  });

  it('keep the moment apart before which none is over', () => {
    const least = atTheEarliest(exponential(100), 100);
    const passage = stage(later(stage(now(12), least), 60), least);
    expect(passage.exact.at).toBeCloseTo(260, 9);
    expect(passage.exact.chance).toBeCloseTo((1 - Math.exp(-1)) ** 2, 6);
    const rise = passedBy(passage, 260.001) - passedBy(passage, 259.999);
    expect(rise).toBeCloseTo(passage.exact.chance, 4);
    expect(passedBy(passage, 1e5)).toBeGreaterThan(1 - 2 * LOST);
  });

  it('keep apart that all are over at once', () => {
    const empty = { by: (t: number) => 1 - 0.4 * Math.exp(-t / 100), atoms: [], scale: 100 };
    const passage = stage(later(stage(now(12), empty), 90), empty);
    expect(passage.exact).toEqual({ at: 90, chance: expect.closeTo(0.36, 9) });
  });

  it('may hang on when they begin', () => {
    const passage = after(stage(now(10), exponential(100)), (seconds) => exponential(100 + seconds / 2), LOST);
    expect(Math.abs(meanMoment(passage) - 250)).toBeLessThan(2);
  });

  it('never end where one never does', () => {
    expect(chanceOf(stage(stage(now(12), exponential(100)), NEVER))).toBe(0);
  });

  it('meet again where they parted', () => {
    const passage = stage(now(12), exponential(100));
    const met = together(partOf(passage, 0.25), later(partOf(passage, 0.75), 40));
    expect(chanceOf(met)).toBeCloseTo(chanceOf(passage), 6);
    expect(meanMoment(met)).toBeCloseTo(meanMoment(passage) + 30, 6);
  });
});

it.each(sessions(120))(
  'the seconds spent on a server are those that a session found there has passed: %s',
  (_, session) => {
    const spent = spentSeconds(survivalOf(session), 120);
    const { survival } = residual(session);
    for (const t of [1, 30, 120, 500, 4000]) {
      // A step is known to half a cell of the table.
      expect(Math.abs(spent(t) - 120 * (1 - survival(t))), `${t} s`).toBeLessThan(0.7);
    }
  },
);
