/** Points of the table, equally far apart on a scale that is even at first, and logarithmic beyond. */
const WIDTH = 0.05;

/**
 * The same function of seconds, t ≥ 0, more than 0 and smooth: worked out at some moments when they are asked for, its logarithm
 * straight in between. `scale` in seconds, of the order in which it changes.
 */
export function smooth(value: (t: number) => number, scale: number): (t: number) => number {
  const known: number[] = [];
  const logAt = (i: number): number => {
    known[i] ??= Math.log(value(scale * Math.expm1(i * WIDTH)));
    return known[i];
  };
  return (t) => {
    const place = Math.log1p(t / scale) / WIDTH;
    const i = Math.floor(place);
    const [low, high] = [logAt(i), logAt(i + 1)];
    return Number.isFinite(low) && Number.isFinite(high) ? Math.exp(low + (place - i) * (high - low)) : value(t);
  };
}
