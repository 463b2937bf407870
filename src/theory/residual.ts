import { gammaFunction } from '../engine/chance/gamma.ts';
import { normalCdf } from '../engine/chance/normal.ts';
import type { Distribution, SessionLength } from '../engine/chance/sessionLength.ts';
import { measuredResidual } from './measuredResidual.ts';
import { gammaQ } from './numerics/incompleteGamma.ts';
import { inverse } from './numerics/inverse.ts';

/** How much longer a user stays who is found on a server at a random moment. */
export type Residual = {
  /** sfe(t): the chance that the user is still there t seconds later; 1 up to t = 0, falling to 0. */
  survival(t: number): number;
  /** sfe(t) − sfe(t + seconds): the chance that the user leaves in that time. */
  leaves(t: number, seconds: number): number;
  /** The seconds after which the chance of being there has come down to `share`; share ≥ 1 gives 0. */
  quantile(share: number): number;
};

type Inverted = Pick<Residual, 'survival' | 'quantile'>;

/** sfe(t) = (1/m)·∫_t^∞ S(u) du for each distribution, with its inverse. */
const residuals: Record<Distribution, (mean: number, spread: number, quantiles: readonly number[]) => Inverted> = {
  exponential: (mean) => ({
    survival: (t) => Math.exp(-t / mean),
    quantile: (share) => -mean * Math.log(share),
  }),

  fixed: (mean) => uniform(mean, 0),

  uniform,

  lognormal: (mean, variation) => {
    if (variation === 0) return uniform(mean, 0);
    const variance = Math.log1p(variation * variation);
    const sigma = Math.sqrt(variance);
    const mu = Math.log(mean) - variance / 2;
    return byInversion(mean, (t) => {
      const z = (mu - Math.log(t)) / sigma;
      return Math.max(0, normalCdf(z + sigma) - (t / mean) * normalCdf(z));
    });
  },

  weibull: (mean, shape) => {
    const scale = mean / gammaFunction(1 + 1 / shape);
    return byInversion(mean, (t) => gammaQ(1 / shape, (t / scale) ** shape));
  },

  empirical: (mean, _, quantiles) => measuredResidual(mean, quantiles),

  pareto: (mean, tailIndex) => {
    const least = (mean * (tailIndex - 1)) / tailIndex;
    return {
      survival: (t) => (t < least ? 1 - t / mean : (t / least) ** (1 - tailIndex) / tailIndex),
      quantile: (share) =>
        share > 1 / tailIndex ? mean * (1 - share) : least * (tailIndex * share) ** (1 / (1 - tailIndex)),
    };
  },
};

/** Everything about the residual of one session length, its constants worked out once. */
export function residual(session: SessionLength): Residual {
  const { distribution, meanSeconds, spread, quantiles = [] } = session;
  const { survival, quantile } = residuals[distribution](meanSeconds, spread, quantiles);
  const bounded = (t: number) => (t <= 0 ? 1 : t === Number.POSITIVE_INFINITY ? 0 : survival(t));
  // The difference of two large powers would drown a Pareto tail in rounding.
  const isPower = (t: number) => distribution === 'pareto' && t > meanSeconds;
  return {
    survival: bounded,
    leaves: (t, seconds) =>
      isPower(t)
        ? -survival(t) * Math.expm1((1 - spread) * Math.log1p(seconds / t))
        : bounded(t) - bounded(t + seconds),
    quantile: (share) => (share >= 1 ? 0 : quantile(Math.max(0, share))),
  };
}

/** sfe(t): the chance in [0, 1] that a user found on a server is still there t seconds later. */
export function residualSurvival(session: SessionLength, t: number): number {
  return residual(session).survival(t);
}

/** The seconds after which only `share` of the users found on a server are left; Infinity or the longest stay at 0. */
export function residualQuantile(session: SessionLength, share: number): number {
  return residual(session).quantile(share);
}

/** Sessions from a to b = m(1 ∓ spread): all stay until a, then ∫_t^b (b − u)/(b − a) du / m = (b − t)²/(2m(b − a)). */
function uniform(mean: number, spread: number): Inverted {
  const shortest = mean * (1 - spread);
  const longest = mean * (1 + spread);
  return {
    survival: (t) => {
      if (t >= longest) return 0;
      return t < shortest ? 1 - t / mean : (longest - t) ** 2 / (4 * spread * mean * mean);
    },
    quantile: (share) => (share > spread ? mean * (1 - share) : longest - 2 * mean * Math.sqrt(spread * share)),
  };
}

function byInversion(mean: number, survival: (t: number) => number): Inverted {
  return {
    survival,
    quantile: (share) => {
      if (share === 0) return Number.POSITIVE_INFINITY;
      return inverse((t) => (t <= 0 ? 0 : Math.log(survival(t))), Math.log(share), mean);
    },
  };
}
