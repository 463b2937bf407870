import type { Survival } from '../drainLaw/survivalOf.ts';

/** Points of the table: equally far apart on a scale that is even at first, and logarithmic beyond. */
const POINTS = 2000;
const WIDTH = Math.log1p(1e5) / POINTS;

/**
 * J(y) = ∫₀^y S: the seconds of the first y that somebody spends on the server on average, to about 1e-5 of J; flat beyond 100,000
 * times `scale`, which is of the order of a stay.
 */
export function spentSeconds(still: Survival, scale: number): (y: number) => number {
  const spent = new Float64Array(POINTS + 1);
  let before = 0;
  for (let i = 1; i <= POINTS; i += 1) {
    const t = scale * Math.expm1(i * WIDTH);
    spent[i] = spent[i - 1] + ((t - before) / 6) * (still(before) + 4 * still((before + t) / 2) + still(t));
    before = t;
  }
  return (y) => {
    if (y <= 0) return 0;
    const place = Math.log1p(y / scale) / WIDTH;
    const i = Math.floor(place);
    return i < POINTS ? spent[i] + (place - i) * (spent[i + 1] - spent[i]) : spent[POINTS];
  };
}
