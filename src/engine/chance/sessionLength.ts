import { gammaFunction } from './gamma.ts';
import { exp, log, pow } from './math.ts';
import { type Measured, measured, measuredFound, measuredQuantile, measuredSurvival } from './measured.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { MOST_AT_ONCE, random, randoms, STREAMS, usersDice } from './random.ts';

export type Distribution = 'exponential' | 'lognormal' | 'weibull' | 'pareto' | 'uniform' | 'fixed' | 'empirical';

/**
 * How long sessions are. `spread` is, for lognormal: sd / mean; weibull: its shape k; pareto: its tail index α > 1;
 * uniform: half the width as a share of the mean, at most 1; the others have none. Empirical ones have `quantiles`: 2 or more
 * rising seconds, of which the i-th (from 0) of n is outlasted by a share (1 − i/(n − 1))³ of the sessions, in straight lines
 * between, and all of them scaled to the mean.
 */
export type SessionLength = {
  distribution: Distribution;
  meanSeconds: number;
  spread: number;
  quantiles?: readonly number[] | undefined;
};

/** A session length ready to be drawn from; `scale` (seconds) and `shape` mean what the distribution's row below says. */
export type SessionLaw = {
  distribution: Distribution;
  meanSeconds: number;
  scale: number;
  shape: number;
  measured?: Measured;
};

type Family = {
  scaleAndShape(mean: number, spread: number): [number, number];
  quantile(law: SessionLaw, u: number): number;
  survival(law: SessionLaw, t: number): number;
  /** Length of a session found at a random moment, where long ones are found more often; u is the first die. */
  foundLength(law: SessionLaw, u: number, seed: number, index: number): number;
};

const FAMILIES: Record<Distribution, Family> = {
  exponential: {
    scaleAndShape: (mean) => [mean, 1],
    quantile: (law, u) => -law.scale * log(u),
    survival: (law, t) => exp(-t / law.scale),
    foundLength: (law, u, seed, index) => -law.scale * (log(u) + log(draw(seed, index, 1))),
  },
  // scale: median; shape: sd of the logarithm
  lognormal: {
    scaleAndShape: (mean, cv) => [mean / Math.sqrt(1 + cv * cv), Math.sqrt(log(1 + cv * cv))],
    quantile: (law, u) => law.scale * exp(-law.shape * normalQuantile(u)),
    survival: (law, t) => normalCdf(-log(t / law.scale) / law.shape),
    foundLength: (law, u) => law.scale * exp(law.shape * (law.shape - normalQuantile(u))),
  },
  weibull: {
    scaleAndShape: (mean, k) => [mean / gammaFunction(1 + 1 / k), k],
    quantile: (law, u) => law.scale * pow(-log(u), 1 / law.shape),
    survival: (law, t) => exp(-pow(t / law.scale, law.shape)),
    foundLength: (law, u, seed, index) => law.scale * pow(gammaDraw(1 + 1 / law.shape, u, seed, index), 1 / law.shape),
  },
  // scale: shortest length; shape: tail index
  pareto: {
    scaleAndShape: (mean, alpha) => [mean * (1 - 1 / alpha), alpha],
    quantile: (law, u) => law.scale * pow(u, -1 / law.shape),
    survival: (law, t) => (t < law.scale ? 1 : pow(law.scale / t, law.shape)),
    foundLength: (law, u) => Math.min(law.scale * pow(u, -1 / (law.shape - 1)), Number.MAX_VALUE),
  },
  // scale: shortest length; shape: longest over mean
  uniform: {
    scaleAndShape: (mean, halfWidth) => [mean * (1 - halfWidth), 1 + halfWidth],
    quantile: (law, u) => law.scale + (1 - u) * (longest(law) - law.scale),
    survival: (law, t) => Math.min(1, Math.max(0, (longest(law) - t) / (longest(law) - law.scale))),
    foundLength: (law, u) => Math.sqrt(u * law.scale * law.scale + (1 - u) * longest(law) * longest(law)),
  },
  fixed: {
    scaleAndShape: (mean) => [mean, 1],
    quantile: (law) => law.scale,
    survival: (law, t) => (t < law.scale ? 1 : 0),
    foundLength: (law) => law.scale,
  },
  empirical: {
    scaleAndShape: (mean) => [mean, 1],
    quantile: (law, u) => measuredQuantile(law.measured as Measured, 1 - u),
    survival: (law, t) => measuredSurvival(law.measured as Measured, t),
    foundLength: (law, u) => measuredFound(law.measured as Measured, 1 - u),
  },
};

export function sessionLaw({ distribution, meanSeconds, spread, quantiles }: SessionLength): SessionLaw {
  const [scale, shape] = FAMILIES[distribution].scaleAndShape(meanSeconds, spread);
  const law = { distribution, meanSeconds, scale, shape };
  return distribution === 'empirical' && quantiles ? { ...law, measured: measured(meanSeconds, quantiles) } : law;
}

/** Seconds that a share u of all sessions outlast, 0 < u < 1: one session drawn, when u is uniform. */
export function lengthQuantile(law: SessionLaw, u: number): number {
  if (law.distribution === 'exponential') return -law.scale * log(u);
  return FAMILIES[law.distribution].quantile(law, u);
}

/** The share of sessions longer than t seconds. */
export function survival(law: SessionLaw, t: number): number {
  return t <= 0 ? 1 : FAMILIES[law.distribution].survival(law, t);
}

const lengths = new Float64Array(MOST_AT_ONCE);
const otherDice = new Float64Array(MOST_AT_ONCE);
const ageDice = new Float64Array(MOST_AT_ONCE);

/**
 * Sessions found at a random moment, so many from this index on: of each its age and what it has left, in seconds, two by two in
 * `found` from its session `at` on. Uses the dice of `initialUser`.
 */
export function equilibriumSessions(
  law: SessionLaw,
  seed: number,
  index: number,
  count: number,
  found: Float64Array,
  at = 0,
): void {
  for (let done = 0; done < count; done += MOST_AT_ONCE) {
    const some = Math.min(MOST_AT_ONCE, count - done);
    findLengths(law, seed, index + done, some);
    for (let i = 0; i < some; i++) {
      const left = ageDice[i] * lengths[i];
      found[2 * (at + done + i)] = lengths[i] - left;
      found[2 * (at + done + i) + 1] = left;
    }
  }
}

/** Draws the lengths of sessions found at a random moment, and the dice that say how much of each has passed. */
function findLengths(law: SessionLaw, seed: number, index: number, count: number): void {
  usersDice(seed, STREAMS.initialUser, index, count, lengths, ageDice, otherDice);
  if (law.distribution === 'exponential') {
    randoms(seed, STREAMS.initialUser, index, count, 1, otherDice);
    for (let i = 0; i < count; i++) lengths[i] = -law.scale * (log(lengths[i]) + log(otherDice[i]));
  } else {
    const { foundLength } = FAMILIES[law.distribution];
    for (let i = 0; i < count; i++) lengths[i] = foundLength(law, lengths[i], seed, index + i);
  }
}

function longest(law: SessionLaw): number {
  return law.shape * law.meanSeconds;
}

function draw(seed: number, index: number, sub: number): number {
  return random(seed, STREAMS.initialUser, index, sub);
}

/**
 * Gamma(shape, 1) for shape ≥ 1; u is its first die, sub-draws 1, 2, … the others. Marsaglia and Tsang 2000, ACM TOMS 26,
 * "A simple method for generating gamma variables".
 */
function gammaDraw(shape: number, u: number, seed: number, index: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  let die = u;
  for (let sub = 1; ; sub += 2) {
    const x = normalQuantile(die);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && log(draw(seed, index, sub)) < 0.5 * x * x + d * (1 - v + log(v))) return d * v;
    die = draw(seed, index, sub + 1);
  }
}
