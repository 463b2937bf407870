/** ln Γ(x) for x > 0, to about 1e-15 relative; Stirling's series (DLMF 5.11.1) after a shift above 12. */
export function logGamma(x: number): number {
  let product = 1;
  let z = x;
  for (; z < 12; z += 1) product *= z;
  const i = 1 / (z * z);
  const series = (1 / 12 - i * (1 / 360 - i * (1 / 1260 - i * (1 / 1680 - i * (1 / 1188 - (i * 691) / 360360))))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}

/** P(a, x) = γ(a, x)/Γ(a) in [0, 1], a > 0, x ≥ 0: also the chance that a Poisson(x) count is a or more. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Q(a, x) = 1 − P(a, x) in [0, 1], a > 0, x ≥ 0; small values keep their digits. */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** P(a, x) as a power series, DLMF 8.11.4; quick for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * prefactor(a, x);
}

/** Q(a, x) as a continued fraction, DLMF 8.9.2, by Lentz's method; quick for x ≥ a + 1. */
function upperFraction(a: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < 100_000; i += 1) {
    const an = i * (a - i);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value * prefactor(a, x);
}

function prefactor(a: number, x: number): number {
  return Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** Chance in [0, 1] that a Poisson count with this mean is above `count` (1 below 0): P(count + 1, mean). */
export function poissonTail(count: number, mean: number): number {
  return count < 0 ? 1 : gammaP(Math.floor(count) + 1, mean);
}
