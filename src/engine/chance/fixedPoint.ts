/** Fraction bits of the integers that the tables are computed with when the module loads. */
export const FIXED = 128n;
export const ONE = 1n << FIXED;
const TWO_TO_MINUS_64 = 1 / 4294967296 / 4294967296;

/** ln(a / b) in FIXED bits, by the series of 2·artanh((a − b) / (a + b)). */
export function logOfRatio(a: bigint, b: bigint): bigint {
  const z = ((a > b ? a - b : b - a) << FIXED) / (a + b);
  const square = (z * z) >> FIXED;
  let sum = 0n;
  for (let term = z, n = 1n; term > 0n; term = (term * square) >> FIXED, n += 2n) sum += term / n;
  return a > b ? sum << 1n : -sum << 1n;
}

/** A fixed-point number rounded to a multiple of 2⁻⁴², and what that leaves. */
export function head(value: bigint): number {
  return toNumber(((value + (1n << 85n)) >> 86n) << 86n);
}

export function tail(value: bigint): number {
  return toNumber(value - (((value + (1n << 85n)) >> 86n) << 86n));
}

export function toNumber(value: bigint): number {
  return Number(value) * TWO_TO_MINUS_64 * TWO_TO_MINUS_64;
}
