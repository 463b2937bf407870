import { normalCdf } from '../../engine/chance/normal.ts';
import type { Distribution, SessionLaw, SessionLength } from '../../engine/chance/sessionLength.ts';
import { survival as engineSurvival, sessionLaw } from '../../engine/chance/sessionLength.ts';

/** Chance in [0, 1] that something lasts longer than t seconds; 1 up to t = 0. */
export type Survival = (t: number) => number;

/** As the engine's survival, made for many calls: native functions, and a table for the normal distribution. */
const SURVIVALS: Record<Distribution, (law: SessionLaw) => Survival> = {
  exponential: ({ scale }) => {
    const rate = -1 / scale;
    return (t) => Math.exp(rate * t);
  },
  lognormal: ({ scale, shape }) => {
    if (shape === 0) return (t) => (t < scale ? 1 : 0);
    const median = Math.log(scale);
    return (t) => normalTail((Math.log(t) - median) / shape);
  },
  weibull:
    ({ scale, shape }) =>
    (t) =>
      Math.exp(-((t / scale) ** shape)),
  pareto:
    ({ scale, shape }) =>
    (t) =>
      t < scale ? 1 : (scale / t) ** shape,
  uniform: ({ scale, shape, meanSeconds }) => {
    const longest = shape * meanSeconds;
    return (t) => (t <= scale ? 1 : Math.max(0, (longest - t) / (longest - scale)));
  },
  fixed:
    ({ scale }) =>
    (t) =>
      t < scale ? 1 : 0,
  empirical: (law) => (t) => engineSurvival(law, t),
};

/** The chance that a session outlasts t seconds, to about 1e-9 relative. */
export function survivalOf(session: SessionLength): Survival {
  const survival = SURVIVALS[session.distribution](sessionLaw(session));
  return (t) => (t <= 0 ? 1 : survival(t));
}

/** The table's cells have this width; it reaches from −LIMIT to LIMIT. */
const STEP = 1 / 64;
const LIMIT = 37;
/** Logarithms of the normal tail, and their slopes times the step. */
let tails: { log: Float64Array; slope: Float64Array } | null = null;

function tabulate(): { log: Float64Array; slope: Float64Array } {
  const log = new Float64Array((2 * LIMIT) / STEP + 2);
  const slope = new Float64Array(log.length);
  for (let i = 0; i < log.length; i += 1) {
    const z = i * STEP - LIMIT;
    const tail = normalCdf(-z);
    log[i] = Math.log(tail);
    slope[i] = (-STEP * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI) / tail;
  }
  return { log, slope };
}

/** 1 − Φ(z), by cubic interpolation of its logarithm. */
function normalTail(z: number): number {
  if (z <= -LIMIT) return 1;
  if (z >= LIMIT) return 0;
  tails ??= tabulate();
  const { log, slope } = tails;
  const place = (z + LIMIT) / STEP;
  const i = Math.floor(place);
  const u = place - i;
  const rise = log[i + 1] - log[i];
  const bend = slope[i] - rise;
  return Math.exp(log[i] + u * (rise + (1 - u) * ((1 - u) * bend - u * (slope[i + 1] - rise))));
}
