import { gammaFunction } from '../../engine/chance/gamma.ts';
import { type Distribution, type SessionLength, SPREADS, sessionLaw, survival } from '../../engine/index.ts';

/** A distribution with the parameters that make what was seen likeliest. */
export type Fit = {
  distribution: Extract<Distribution, 'exponential' | 'lognormal' | 'weibull' | 'pareto'>;
  /** Infinity where the mean is (Pareto α ≤ 1). */
  meanSeconds: number;
  /** As in the scenario; 1 for exponential. */
  spread: number;
  /** Whether a scenario may have it: its spread is within what is allowed. */
  isAllowed: boolean;
  /** Kolmogorov and Smirnov's: how far its distribution is from what was seen, at most; 0 to 1. */
  distance: number;
  /** Akaike's: twice the parameters less twice the log-likelihood; of two fits the one with less is the better. */
  aic: number;
};

/** Of more sessions so many are taken, evenly by rank: what is worked out hangs on them, and the likelihood stands for all. */
const MOST = 20_000;

/** Fits by maximum likelihood, the best by AIC first; none of fewer than two different lengths. */
export function fitsOf(sorted: Float64Array): Fit[] {
  const positive = sorted.subarray(sorted.findIndex((x) => x > 0));
  if (positive.length < 2 || positive[0] === positive[positive.length - 1] || !(sorted[sorted.length - 1] > 0))
    return [];
  const step = Math.max(1, positive.length / MOST);
  const lengths = Float64Array.from(
    { length: Math.floor(positive.length / step) },
    (_, i) => positive[Math.floor((i + 0.5) * step)],
  );
  const logs = lengths.map(Math.log);
  const some = { lengths, logs, mean: meanOf(lengths), meanLog: meanOf(logs) };
  return [exponential(some), lognormal(some), weibull(some), pareto(some)]
    .map(({ distribution, meanSeconds, spread, perSession, parameters }) => ({
      distribution,
      meanSeconds,
      spread,
      isAllowed: isAllowed(distribution, meanSeconds, spread),
      distance: distanceOf({ distribution, meanSeconds, spread }, lengths),
      aic: 2 * parameters - 2 * perSession * positive.length,
    }))
    .sort((a, b) => a.aic - b.aic);
}

type Some = { lengths: Float64Array; logs: Float64Array; mean: number; meanLog: number };
type Fitted = Pick<Fit, 'distribution' | 'meanSeconds' | 'spread'> & { perSession: number; parameters: number };

function exponential({ mean }: Some): Fitted {
  return { distribution: 'exponential', meanSeconds: mean, spread: 1, perSession: -Math.log(mean) - 1, parameters: 1 };
}

function lognormal({ logs, meanLog }: Some): Fitted {
  const variance = logs.reduce((sum, log) => sum + (log - meanLog) ** 2, 0) / logs.length;
  return {
    distribution: 'lognormal',
    meanSeconds: Math.exp(meanLog + variance / 2),
    spread: Math.sqrt(Math.expm1(variance)),
    perSession: -meanLog - 0.5 * Math.log(2 * Math.PI * variance) - 0.5,
    parameters: 2,
  };
}

/** The shape solves 1/k = Σxᵏ·ln x / Σxᵏ − mean ln x, whose right side grows with k. */
function weibull({ lengths, logs, meanLog }: Some): Fitted {
  const most = logs[logs.length - 1];
  const powers = (k: number) => {
    let [sum, weighted] = [0, 0];
    for (const log of logs) {
      const power = Math.exp(k * (log - most));
      sum += power;
      weighted += power * log;
    }
    return { sum, meanLogAbove: weighted / sum - meanLog };
  };
  let [low, high] = [0.01, 100];
  for (let i = 0; i < 40; i++) {
    const k = Math.sqrt(low * high);
    if (1 / k > powers(k).meanLogAbove) low = k;
    else high = k;
  }
  const k = Math.sqrt(low * high);
  const logScale = most + Math.log(powers(k).sum / lengths.length) / k;
  return {
    distribution: 'weibull',
    meanSeconds: Math.exp(logScale) * gammaFunction(1 + 1 / k),
    spread: k,
    perSession: Math.log(k) - k * logScale + (k - 1) * meanLog - 1,
    parameters: 2,
  };
}

function pareto({ lengths, logs, meanLog }: Some): Fitted {
  const alpha = 1 / (meanLog - logs[0]);
  return {
    distribution: 'pareto',
    meanSeconds: alpha > 1 ? (lengths[0] * alpha) / (alpha - 1) : Number.POSITIVE_INFINITY,
    spread: alpha,
    perSession: Math.log(alpha) + alpha * logs[0] - (alpha + 1) * meanLog,
    parameters: 2,
  };
}

function isAllowed(distribution: Distribution, meanSeconds: number, spread: number): boolean {
  const facts = SPREADS[distribution];
  return Number.isFinite(meanSeconds) && (facts === null || (spread >= facts.min && spread <= facts.max));
}

function distanceOf(session: SessionLength, lengths: Float64Array): number {
  const beyond = session.distribution === 'pareto' ? paretoTail(session.spread, lengths[0]) : lawTail(session);
  return lengths.reduce((most, x, i) => {
    const below = 1 - beyond(x);
    return Math.max(most, (i + 1) / lengths.length - below, below - i / lengths.length);
  }, 0);
}

/** By its shortest length, as its mean may be infinite. */
const paretoTail = (alpha: number, least: number) => (x: number) => (x < least ? 1 : (least / x) ** alpha);

function lawTail(session: SessionLength): (x: number) => number {
  const law = sessionLaw(session);
  return (x) => survival(law, x);
}

const meanOf = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length;
