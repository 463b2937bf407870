import { describe, expect, it } from 'vitest';
import { modifiedSwitches, parseScenario } from '../../src/engine/index.ts';
import { LESSONS, type Lesson, momentTick, playLesson } from '../../src/lessons/index.ts';
import measured from '../../src/lessons/measured.json' with { type: 'json' };
import { tailRanks } from '../../src/study/quantile.ts';
import { studentSigmas } from '../engine/statistics.ts';
import { seeds } from '../seeds.ts';
import { provesGoal, show, spread } from './crowds.ts';
import { curveSeconds } from './curve.ts';
import { RIGHT } from './rightValues.ts';

type Figure = { median: number; p5: number; p95: number; mean: number; own: number };
type Measured = {
  figures: Record<string, Figure>;
  shares: Record<string, number>;
  curve?: { p5: number[]; median: number[]; p95: number[] };
};
const MEASURED = measured as Record<string, Measured>;
const MEASURED_SEEDS = 600;

/** Crowds other than those that the lessons were measured by. */
const FIRST_SEED = 10_001;
const crowds = (all: number) => Array.from({ length: seeds(all) }, (_, i) => FIRST_SEED + i);
/** Lessons with long runs are played before fewer crowds. */
const LONG = ['cookies', 'herd'];
/** Each tail beyond what is tolerated, of one claim or figure of some two hundred. */
const TAIL = 1e-5;
/** As many standard errors, of a normal number. */
const SIGMAS = 4.27;
/** What is said of any crowd is so in so many. */
const ALWAYS = 0.95;
/** Shares are said in whole percent. */
const ROUNDED = 0.005;

/** A claim was so before so many of these crowds: of any, or of the share that it says. */
function expectShare(claim: string, so: number, all: number, share?: number): void {
  const [least] = tailRanks(all, share === undefined ? ALWAYS : share - ROUNDED, TAIL);
  expect(so, `${claim}: ${so} of ${all}`).toBeGreaterThanOrEqual(least);
  if (share === undefined) return;
  const [, most] = tailRanks(all, share + ROUNDED, TAIL);
  expect(so, `${claim}: ${so} of ${all}`).toBeLessThan(most);
}

/** The mean of so many crowds whose own spread the error comes from. */
function expectNear(name: string, all: number, mean: number, error: number, right: number): void {
  const tolerance = studentSigmas(all - 1, SIGMAS) * error + 1e-9;
  expect(Math.abs(mean - right), `${name}: ${mean} instead of ${right}`).toBeLessThanOrEqual(tolerance);
}

describe.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  const { figures, shares, curve } = MEASURED[id];

  it('says what is so before other crowds, with figures that they have too, and that theory has', () => {
    const shown = crowds(LONG.includes(id) ? 50 : 150).map((seed) => show(lesson, seed));
    for (const [claim, { share }] of Object.entries(lesson.claims)) {
      expectShare(claim, shown.filter(({ claims }) => claims[claim]).length, shown.length, share);
      if (share === undefined) expect(shares[claim], claim).toBeGreaterThanOrEqual(ALWAYS);
    }
    for (const fact of Object.keys(lesson.facts)) {
      const { mean, sd } = spread(shown.map(({ facts }) => facts[fact]));
      const right = RIGHT[`${id}.${fact}`];
      const all = shown.length;
      expectNear(fact, all, mean, sd * Math.sqrt(1 / all + 1 / MEASURED_SEEDS), figures[fact].mean);
      if (right !== undefined) expectNear(fact, all, mean, sd / Math.sqrt(all), right);
    }
  });

  it('has a goal that the one setting attains, and the one that tempts does not', () => {
    const proofs = crowds(50).map((seed) => provesGoal(lesson, seed));
    expectShare('attains', proofs.filter(({ attained }) => attained).length, proofs.length);
    expectShare('tempts', proofs.filter(({ missed }) => missed).length, proofs.length, lesson.goal.fails);
  });

  it('is shown before a typical crowd, as it was measured', () => {
    const { seed } = parseScenario(lesson.run.scenario);
    const { facts, claims } = show(lesson, seed);
    for (const [claim, holds] of Object.entries(claims)) expect(holds, claim).toBe(true);
    for (const [fact, { own }] of Object.entries(figures)) expect(facts[fact], fact).toBeCloseTo(own, digits(own));
    expect(provesGoal(lesson, seed)).toEqual({ attained: true, missed: true });
    const { own, p5, p95 } = figures[lesson.shows.fact];
    expect(own >= p5 && own <= p95).toBe(true);
  });

  it('asks what most people don’t guess', () => {
    for (const guess of [lesson.guess, lesson.alsoAsk]) {
      if (guess?.kind === 'choice') expect(guess.mostSay).not.toBe(guess.truth);
      if (guess?.kind === 'curve') expect(leavesBand(lesson, guess.mostSay, curve as Band)).toBe(true);
      if (guess?.kind !== 'number') continue;
      const { p5, median, p95 } = figures[guess.truth];
      expect(guess.mostSay < p5 || guess.mostSay > p95).toBe(true);
      expect(binOf(guess.bins, guess.mostSay)).not.toBe(binOf(guess.bins, median));
    }
  });

  it('slows down for moments that come one after the other', () => {
    const trace = playLesson(lesson.run);
    const ticks = lesson.watch.map(({ until }) => momentTick(until, trace));
    expect(ticks.every((tick, i) => tick > (ticks[i - 1] ?? 0))).toBe(true);
    expect(ticks.at(-1)).toBe(trace.observation.tick);
  });

  it('has a balancer that behaves as its product does', () => {
    expect(modifiedSwitches(parseScenario(lesson.run.scenario).balancer)).toEqual([]);
  });
});

/** Digits after the point of a figure that was kept with four in all. */
function digits(figure: number): number {
  return Math.max(0, 3 - Math.floor(Math.log10(Math.max(1e-9, Math.abs(figure)))) - 1);
}

const binOf = (bins: readonly number[], value: number) => bins.filter((edge) => edge <= value).length;

type Band = { p5: number[]; p95: number[] };

/** Whether a curve is outside the band of crowds somewhere. */
function leavesBand(
  { run }: Lesson,
  points: readonly (readonly [seconds: number, users: number])[],
  { p5, p95 }: Band,
): boolean {
  const valueAt = (seconds: number): number => {
    const next = points.findIndex(([at]) => at >= seconds);
    if (next <= 0) return points.at(next)?.[1] ?? 0;
    const [[from, before], [to, after]] = [points[next - 1], points[next]];
    return before + ((after - before) * (seconds - from)) / (to - from);
  };
  return curveSeconds(parseScenario(run.scenario)).some((seconds, i) => {
    const value = valueAt(seconds);
    return value < p5[i] || value > p95[i];
  });
}
