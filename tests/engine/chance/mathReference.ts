/** A value known to 256 bits or more: mantissa · 2^exponent. */
export type Exact = { mantissa: bigint; exponent: number };

const BITS = 256n;
const ONE = 1n << BITS;
const LN2 = twiceArtanh(1n, 3n);

const double = new Float64Array(1);
const word = new BigUint64Array(double.buffer);

/** The double as it is, without loss. */
export function exactly(x: number): Exact {
  double[0] = Math.abs(x);
  const biased = Number(word[0] >> 52n);
  const fraction = word[0] & ((1n << 52n) - 1n);
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 };
}

export function exactLog(x: number): Exact {
  return fixed(logOf(x));
}

export function exactExp(x: number): Exact {
  return expOf(toFixed(exactly(x)));
}

export function exactPow(x: number, y: number): Exact {
  const { mantissa, exponent } = exactly(y);
  return expOf(shift(logOf(x) * mantissa, exponent));
}

/** Φ(x): a series near 0, Laplace's continued fraction in the tails. */
export function exactNormalCdf(x: number): Exact {
  const y = toFixed(exactly(Math.abs(x)));
  const square = (y * y) >> BITS;
  const density = expOf(-(square >> 1n));
  const rootTwoPi = squareRoot(2n * pi());
  if (Math.abs(x) < 2) {
    let sum = 0n;
    for (let term = y, n = 3n; term > 0n; term = ((term * square) >> BITS) / n, n += 2n) sum += term;
    const half = (shift(density.mantissa, density.exponent + Number(BITS)) * sum) / rootTwoPi;
    return fixed(x < 0 ? ONE / 2n - half : ONE / 2n + half);
  }
  let fraction = y;
  for (let n = 1200n; n > 0n; n--) fraction = y + ((n * ONE) << BITS) / fraction;
  const tail = { ...density, mantissa: (((density.mantissa << BITS) / fraction) << BITS) / rootTwoPi };
  return x < 0 ? tail : fixed(ONE - shift(tail.mantissa, tail.exponent + Number(BITS)));
}

/** Γ(x) as ∫₀ᴺ t^(x−1) e^(−t) dt by its series; what lies beyond N = 900 is below 10⁻⁵⁰ of it for x < 172. */
export function exactGamma(x: number): Exact {
  const end = 900n;
  const start = toFixed(exactly(x));
  let sum = 0n;
  let term = (ONE << BITS) / start;
  for (let n = 1n; term > 0n; n++) {
    sum += term;
    term = (term * (end << BITS)) / (start + (n << BITS));
  }
  const power = expOf(((logOf(Number(end)) * start) >> BITS) - (end << BITS));
  return { mantissa: power.mantissa * sum, exponent: power.exponent - Number(BITS) };
}

/** How far a double is from a value, in units of the last place that the value has as a double. */
export function ulpsFrom(value: Exact, x: number): number {
  const given = exactly(x);
  const size = value.mantissa < 0n ? -value.mantissa : value.mantissa;
  const ulp = Math.max(size.toString(2).length - 1 + value.exponent - 52, -1074);
  const difference =
    shift(given.mantissa, given.exponent - ulp + 40) - shift(value.mantissa, value.exponent - ulp + 40);
  return Math.abs(Number(difference)) / 2 ** 40;
}

/** (a − b) as a double. */
export function difference(a: Exact, b: Exact): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const exact = shift(a.mantissa, a.exponent - exponent) - shift(b.mantissa, b.exponent - exponent);
  const excess = Math.max(0, (exact < 0n ? -exact : exact).toString(2).length - 64);
  return Number(exact >> BigInt(excess)) * 2 ** (exponent + excess);
}

function fixed(mantissa: bigint): Exact {
  return { mantissa, exponent: -Number(BITS) };
}

function toFixed({ mantissa, exponent }: Exact): bigint {
  return shift(mantissa, exponent + Number(BITS));
}

function shift(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}

function logOf(x: number): bigint {
  const { mantissa, exponent } = exactly(x);
  const bits = mantissa.toString(2).length;
  const low = mantissa * 10n < 7n << BigInt(bits) ? 1 : 0;
  const unit = 1n << BigInt(bits - low);
  return BigInt(exponent + bits - low) * LN2 + twiceArtanh(mantissa - unit, mantissa + unit);
}

function expOf(x: bigint): Exact {
  const halvings = x / LN2;
  const r = x - halvings * LN2;
  let sum = 0n;
  for (let term = ONE, n = 1n; term > 0n || term < -1n; term = ((term * r) >> BITS) / n, n++) sum += term;
  return { mantissa: sum, exponent: Number(halvings) - Number(BITS) };
}

/** ln((1 + a/b) / (1 − a/b)) */
function twiceArtanh(a: bigint, b: bigint): bigint {
  const z = (a << BITS) / b;
  const square = (z * z) >> BITS;
  let sum = 0n;
  for (let term = z, n = 1n; term > 0n || term < -1n; term = (term * square) >> BITS, n += 2n) sum += term / n;
  return 2n * sum;
}

/** π by Machin's formula. */
function pi(): bigint {
  return 4n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n));
}

function arctanOfInverse(k: bigint): bigint {
  let sum = 0n;
  for (let term = ONE / k, n = 1n; term !== 0n; term = -term / (k * k), n += 2n) sum += term / n;
  return sum;
}

function squareRoot(value: bigint): bigint {
  const target = value << BITS;
  let root = ONE << 2n;
  for (let step = 0; step < 200; step++) root = (root + target / root) >> 1n;
  return root;
}
