import { FIXED, head, logOfRatio, ONE, tail, toNumber } from './fixedPoint.ts';

/** 2 to the power of i − BIAS, subnormals included. */
const BIAS = 1074;
const POWERS = powersOfTwo();

/** A double's bits; HIGH is the index of its upper half on this machine. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;

/** ln 2 in two parts, the first short enough for whole multiples up to 2048 to be exact; and ln 2 / 128 likewise. */
const LN2 = logOfRatio(2n, 1n);
const LN2_HEAD = head(LN2);
const LN2_TAIL = tail(LN2);
const STEP_HEAD = head(LN2 >> 7n);
const STEP_TAIL = tail(LN2 >> 7n);
const STEPS = 1 / toNumber(LN2 >> 7n);

/** Upper half of 0.6875: mantissas are taken from [0.6875, 1.375), where 1 is in the middle of a binade. */
const LEAST_MANTISSA = 0x3fe60000;
/** Rows of four for 256 intervals: a short reciprocal of the interval's centre, minus its logarithm in two parts, unused. */
const LOG_TABLE = logTable();
/** Rows of two: 2^(j/128) and what its rounding left out. */
const EXP_TABLE = expTable();

/** Adding and subtracting one of these rounds to a multiple of 2⁻²⁵, 2⁻³⁴ and 1. */
const ROUND_MANTISSA = 201326592;
const ROUND_REDUCED = 393216;
const ROUND_INTEGER = 6755399441055744;
/** Splits a double into two of 26 bits. */
const SPLITTER = 134217729;

const TWO_TO_54 = 18014398509481984;
const EXP_OVERFLOW = 709.782712893384;
const EXP_UNDERFLOW = -745.1332191019412;

/** Natural logarithm of x ≥ 0, NaN below; within 0.62 ulp. Table-driven, after Tang 1990, ACM TOMS 16. */
export function log(x: number): number {
  let exponent = 0;
  double[0] = x;
  let high = words[HIGH];
  if ((high - 0x00100000) >>> 0 >= 0x7fe00000) {
    if (x === 0) return -Infinity;
    if (!(x > 0) || x === Infinity) return x > 0 ? x : NaN;
    exponent = -54;
    double[0] = x * TWO_TO_54;
    high = words[HIGH];
  }
  const offset = high - LEAST_MANTISSA;
  const row = (offset >> 10) & 0x3fc;
  const mantissa = double[0] * POWERS[BIAS - (offset >> 20)];
  exponent += offset >> 20;

  const inverse = LOG_TABLE[row];
  const top = mantissa + ROUND_MANTISSA - ROUND_MANTISSA;
  const r = top * inverse - 1 + (mantissa - top) * inverse;
  const r2 = r * r;

  const known = exponent * LN2_HEAD + LOG_TABLE[row + 1];
  const sum = known + r;
  const rest = known - sum + r + (exponent * LN2_TAIL + LOG_TABLE[row + 2]);
  return rest + r2 * (-0.5 + r * (1 / 3 - r * 0.25) + r2 * r * (0.2 - r * (1 / 6) + r2 * (1 / 7))) + sum;
}

/** e to the power of any x; within 0.51 ulp. Table-driven, after Tang 1989, ACM TOMS 15. */
export function exp(x: number): number {
  if (x >= EXP_UNDERFLOW && x <= EXP_OVERFLOW) return expOfSum(x, 0);
  if (Number.isNaN(x)) return x;
  return x > 0 ? Infinity : 0;
}

/**
 * x to the power of y as Math.pow has it, but −0 is 0 and other x < 0 give NaN unless y = 0; within 0.52 ulp. Through a
 * logarithm in two parts: Tang 1990 with the products of Dekker 1971, Numerische Mathematik 18.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y) || x < 0) return NaN;
  if (x === 0 || x === Infinity) return (x === 0) === y > 0 ? 0 : Infinity;
  if (y === Infinity || y === -Infinity) return x === 1 ? NaN : x > 1 === y > 0 ? Infinity : 0;
  if (y === 1) return x;

  let exponent = 0;
  double[0] = x;
  let high = words[HIGH];
  if (high < 0x00100000) {
    exponent = -54;
    double[0] = x * TWO_TO_54;
    high = words[HIGH];
  }
  const offset = high - LEAST_MANTISSA;
  const row = (offset >> 10) & 0x3fc;
  const mantissa = double[0] * POWERS[BIAS - (offset >> 20)];
  exponent += offset >> 20;

  // mantissa × inverse − 1 = r + rLow exactly
  const inverse = LOG_TABLE[row];
  const top = mantissa + ROUND_MANTISSA - ROUND_MANTISSA;
  const rTop = top * inverse - 1;
  const rRest = (mantissa - top) * inverse;
  const r = rTop + rRest;
  const rLow = rRest - (r - rTop);

  // r² / 2 = square + squareLow, the first exact
  const rHead = r + ROUND_REDUCED - ROUND_REDUCED;
  const square = 0.5 * rHead * rHead;
  const squareLow = 0.5 * (r - rHead) * (r + rHead);
  const cubic = r * r * r * (1 / 3 - r * (0.25 - r * (0.2 - r * (1 / 6 - r * (1 / 7 - r * (0.125 - r * (1 / 9)))))));

  const known = exponent * LN2_HEAD + LOG_TABLE[row + 1];
  const first = known + r;
  const second = first - square;
  const low =
    known -
    first +
    r +
    (first - second - square) +
    (exponent * LN2_TAIL + LOG_TABLE[row + 2]) +
    (rLow - rLow * r) -
    squareLow +
    cubic;
  const logHead = second + low;
  const logTail = second - logHead + low;

  const product = y * logHead;
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  if (product < 1e-17 && product > -1e-17) return 1;
  const yTop = y * SPLITTER - (y * SPLITTER - y);
  const logTop = logHead * SPLITTER - (logHead * SPLITTER - logHead);
  const yLow = y - yTop;
  const logLow = logHead - logTop;
  const productLow = yTop * logTop - product + yTop * logLow + yLow * logTop + yLow * logLow + y * logTail;
  return expOfSum(product, productLow);
}

/** e to the power of x + low, with low far below an ulp of x or nil; −746 ≤ x ≤ 710. */
export function expOfSum(x: number, low: number): number {
  const steps = x * STEPS + ROUND_INTEGER - ROUND_INTEGER;
  const r = x - steps * STEP_HEAD - steps * STEP_TAIL + low;
  const r2 = r * r;
  const row = (steps & 127) << 1;
  const exponent = steps >> 7;
  const base = EXP_TABLE[row];
  const rest = base * (r + r2 * (0.5 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120)))) + EXP_TABLE[row + 1];
  if (exponent > -1022 && exponent < 1024) return (base + rest) * POWERS[BIAS + exponent];
  if (exponent > 0) return (base + rest) * POWERS[BIAS + exponent - 1] * 2;
  return subnormal(base, rest, exponent);
}

/** (value + rest) × 2^exponent, rounded once although the result may have fewer bits than a double usually has. */
function subnormal(value: number, rest: number, exponent: number): number {
  const scale = POWERS[BIAS + exponent + 1022];
  const head = (value + rest) * scale;
  if (head >= 1) return head * POWERS[BIAS - 1022];
  const low = value * scale - head + rest * scale;
  const sum = 1 + head;
  return (sum + (1 - sum + head + low) - 1) * POWERS[BIAS - 1022];
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(BIAS + 1024);
  powers[BIAS] = 1;
  for (let i = BIAS + 1; i < powers.length; i++) powers[i] = powers[i - 1] * 2;
  for (let i = BIAS - 1; i >= 0; i--) powers[i] = powers[i + 1] * 0.5;
  return powers;
}

function logTable(): Float64Array {
  const table = new Float64Array(256 * 4);
  for (let j = 0; j < 256; j++) {
    const centre = j < 160 ? 705 + 2 * j : 1026 + 4 * (j - 160);
    // The two intervals beside 1 keep the reciprocal 1: there the logarithm is small and needs an exact argument.
    const inverse = j === 159 || j === 160 ? 1024 : Math.round((1024 * 1024) / centre);
    const logarithm = logOfRatio(1024n, BigInt(inverse));
    table[4 * j] = inverse / 1024;
    table[4 * j + 1] = head(logarithm);
    table[4 * j + 2] = tail(logarithm);
  }
  return table;
}

function expTable(): Float64Array {
  const table = new Float64Array(128 * 2);
  let root = ONE;
  for (let i = 24n; i > 0n; i--) root = ONE + ((LN2 >> 7n) * root) / (i << FIXED);
  let power = ONE;
  for (let j = 0; j < 128; j++) {
    table[2 * j] = toNumber(power);
    table[2 * j + 1] = toNumber(power - BigInt(table[2 * j] * 4503599627370496) * (ONE >> 52n));
    power = (power * root) >> FIXED;
  }
  return table;
}
