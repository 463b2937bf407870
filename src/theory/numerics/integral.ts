/** Upper nodes and weights of the 15-point Kronrod rule and of the 7-point Gauss rule inside it (QUADPACK, qk15). */
const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.20778495500789848,
];
const KRONROD = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679,
  0.19035057806478542, 0.20443294007529889,
];
const KRONROD_MIDDLE = 0.20948214108472782;
const GAUSS = [0, 0.1294849661688697, 0, 0.27970539148927664, 0, 0.3818300505051189, 0];
const GAUSS_MIDDLE = 0.4179591836734694;

/**
 * ∫ f over [from, to], halving intervals until each is good to its part of `tolerance` (absolute, in the integral's unit)
 * or has been halved 16 times.
 */
export function integral(f: (t: number) => number, from: number, to: number, tolerance: number, depth = 16): number {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  const centre = f(middle);
  let kronrod = KRONROD_MIDDLE * centre;
  let gauss = GAUSS_MIDDLE * centre;
  for (let i = 0; i < NODES.length; i += 1) {
    const pair = f(middle - half * NODES[i]) + f(middle + half * NODES[i]);
    kronrod += KRONROD[i] * pair;
    gauss += GAUSS[i] * pair;
  }
  if (depth === 0 || !(Math.abs(kronrod - gauss) * half > tolerance)) return kronrod * half;
  return integral(f, from, middle, tolerance / 2, depth - 1) + integral(f, middle, to, tolerance / 2, depth - 1);
}

/**
 * ∫_0^∞ f for an f that falls to 0, to about 1e-9 relative: piece by piece through rising `points` (all > 0), then octave
 * by octave. Once the octaves shrink like a geometric series (a power tail) the rest is summed as one.
 */
export function integralToInfinity(f: (t: number) => number, points: readonly number[]): number {
  const last = points[points.length - 1];
  const tolerance = 1e-9 * last * Math.max(...points.map(f));
  let sum = 0;
  let from = 0;
  for (const to of points) {
    if (to > from) sum += integral(f, from, to, tolerance);
    from = Math.max(from, to);
  }
  let octave = 0;
  let ratio = Number.NaN;
  for (; from < Number.MAX_VALUE / 4; from *= 2) {
    const next = integral(f, from, 2 * from, tolerance);
    const nextRatio = next / octave;
    sum += next;
    const rest = (next * nextRatio) / (1 - nextRatio);
    if (next === 0 || (nextRatio < 1 && rest < 1e-13 * sum)) return sum;
    if (nextRatio < 1 && Math.abs(nextRatio - ratio) < 1e-8) return sum + rest;
    [octave, ratio] = [next, nextRatio];
  }
  return Number.POSITIVE_INFINITY;
}
