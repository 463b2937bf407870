export const EULER_GAMMA = 0.5772156649015329;

/** E₁(x) = ∫_x^∞ e^(−u)/u du for x > 0 (DLMF 6.2.1). */
export function exponentialIntegral(x: number): number {
  return x < 2 ? complementary(x) - Math.log(x) - EULER_GAMMA : fraction(x);
}

/** Ein(x) = ln x + γ + E₁(x), x ≥ 0 (DLMF 6.2.3): 0 at 0, and without loss of digits near it. */
export function complementaryExponentialIntegral(x: number): number {
  return x < 2 ? complementary(x) : Math.log(x) + EULER_GAMMA + fraction(x);
}

/** Ein as a power series, DLMF 6.6.4; quick for small x. */
function complementary(x: number): number {
  let power = -1;
  let sum = 0;
  for (let n = 1; n <= 40; n += 1) {
    power *= -x / n;
    sum += power / n;
  }
  return sum;
}

/** E₁ as a continued fraction, DLMF 6.9.1, by Lentz's method; quick for x ≥ 2. */
function fraction(x: number): number {
  let b = x + 1;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < 200; i += 1) {
    b += 2;
    d = 1 / (b - i * i * d);
    c = b - (i * i) / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value * Math.exp(-x);
}
