import { inverse } from '../numerics/inverse.ts';

/** The law of the time until something is over, in seconds from now. */
export type TimeLaw = {
  /** F(t): chance in [0, 1] that it is over within t seconds, t ≥ 0; it rises, and holds at the moment of a step already. */
  by(t: number): number;
  /** Seconds at which it may be over with a chance of their own, rising: deadlines, fixed lengths. */
  atoms: readonly number[];
  /** Any seconds of the law's order, more than 0: where a search for its quantiles begins. */
  scale: number;
};

/** It need not end, for all that can be known. */
export const NEVER: TimeLaw = { by: () => 0, atoms: [], scale: 1 };

/** It is over after so many seconds, for certain. */
export function certainly(seconds: number): TimeLaw {
  const at = Math.max(0, seconds);
  return { by: (t) => (t >= at ? 1 : 0), atoms: [at], scale: at || 1 };
}

/** When all of them are over, of which none hangs on another: F = Π Fᵢ; over at once where there are none. */
export function allOver(laws: readonly TimeLaw[]): TimeLaw {
  if (laws.length === 1) return laws[0];
  return {
    by: (t) => laws.reduce((chance, law) => chance * law.by(t), 1),
    atoms: [...new Set(laws.flatMap(({ atoms }) => atoms))].sort((a, b) => a - b),
    scale: Math.max(...laws.map(({ scale }) => scale), 1e-9),
  };
}

/** It begins so many seconds from now. */
export function delayed(law: TimeLaw, seconds: number): TimeLaw {
  if (seconds === 0) return law;
  return {
    by: (t) => (t < seconds ? 0 : law.by(t - seconds)),
    atoms: law.atoms.map((atom) => atom + seconds),
    scale: law.scale + seconds,
  };
}

/** Not before so many seconds: it is over then if it would have been. */
export const atTheEarliest = (law: TimeLaw, seconds: number): TimeLaw =>
  seconds > 0 ? allOver([law, certainly(seconds)]) : law;

/** At the latest after so many seconds: what is left then is over at that moment. */
export function atTheLatest(law: TimeLaw, seconds: number): TimeLaw {
  const end = Math.max(0, seconds);
  return {
    by: (t) => (t >= end ? 1 : law.by(t)),
    atoms: [...law.atoms.filter((atom) => atom < end), end],
    scale: Math.min(law.scale, end) || 1,
  };
}

/** Seconds beyond which nobody waits. */
const FOR_EVER = 1e15;
/** How near a quantile is worked out, as a share of it. */
const NEAR = 3e-7;

/** The least t with F(t) ≥ p, for p in (0, 1), to about 1e-6 of it; Infinity where there is none. */
export function quantileOf(law: TimeLaw, p: number): number {
  if (law.by(FOR_EVER) < p) return Number.POSITIVE_INFINITY;
  const t = inverse((seconds) => -law.by(seconds), -p, law.scale, NEAR);
  const step = law.atoms.find((atom) => Math.abs(atom - t) <= 3 * NEAR * t && law.by(atom) >= p);
  return step ?? (law.by(t) < p ? t * (1 + 2 * NEAR) : t);
}
