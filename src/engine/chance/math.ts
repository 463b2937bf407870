/** Fraction bits of the integers that the tables are computed with when the module loads. */
const FIXED = 128n;
const ONE = 1n << FIXED;
const TWO_TO_MINUS_64 = 1 / 4294967296 / 4294967296;

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
function expOfSum(x: number, low: number): number {
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

/** Cody 1969, Math. Comp. 23, as in his ANORM (1993); lowest power first, as all coefficients here. */
const CENTRE_TOP = [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745];
const CENTRE_BOTTOM = [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1];
const NEAR_TAIL_TOP = [
  9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002, 93.50665613217785,
  8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
];
const NEAR_TAIL_BOTTOM = [
  19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761, 1519.3775994075547,
  235.387901782625, 22.266688044328117, 1,
];
const FAR_TAIL_TOP = [
  2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
  0.023073441764940174,
];
const FAR_TAIL_BOTTOM = [
  7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1,
];

/** Standard normal distribution at any x; within 6 ulps, down to its last normal value at −37.5. Cody's approximations. */
export function normalCdf(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.67448975) {
    const s = y * y;
    return 0.5 + (x * polynomial(s, CENTRE_TOP)) / polynomial(s, CENTRE_BOTTOM);
  }
  const beyond = y > 38.5 ? 0 : y <= 5.656854249492381 ? nearTail(y) : farTail(y);
  return x < 0 ? beyond : 1 - beyond;
}

/** The share beyond y of a standard normal, for y from 0.67 to √32. */
function nearTail(y: number): number {
  return (bell(y) * polynomial(y, NEAR_TAIL_TOP)) / polynomial(y, NEAR_TAIL_BOTTOM);
}

/** The share beyond y of a standard normal, for y above √32. */
function farTail(y: number): number {
  const s = 1 / (y * y);
  const correction = (s * polynomial(s, FAR_TAIL_TOP)) / polynomial(s, FAR_TAIL_BOTTOM);
  return (bell(y) * (0.3989422804014327 - correction)) / y;
}

/** exp(−y²/2), the square kept in two parts so that its rounding does not grow with y. */
function bell(y: number): number {
  const head = Math.floor(y * 16) / 16;
  const coarse = 0.5 * head * head;
  const fine = 0.5 * (y - head) * (y + head);
  const sum = coarse + fine;
  return expOfSum(-sum, sum - coarse - fine);
}

/** Wichura 1988, Applied Statistics 37, algorithm AS 241, PPND16. */
const MIDDLE_TOP = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const MIDDLE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const NEAR_END_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const NEAR_END_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_END_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_END_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

/** The x with normalCdf(x) = p for 0 < p < 1, ∓Infinity at 0 and 1, NaN elsewhere; within 6 ulps. Wichura's AS 241. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const s = 0.180625 - q * q;
    return (q * polynomial(s, MIDDLE_TOP)) / polynomial(s, MIDDLE_BOTTOM);
  }
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? q * Infinity : NaN;
  const r = Math.sqrt(-log(tail));
  const x =
    r <= 5
      ? polynomial(r - 1.6, NEAR_END_TOP) / polynomial(r - 1.6, NEAR_END_BOTTOM)
      : polynomial(r - 5, FAR_END_TOP) / polynomial(r - 5, FAR_END_BOTTOM);
  return q < 0 ? -x : x;
}

/** Moshier 1989, Cephes Math Library, gamma.c. */
const GAMMA_TOP = [
  1, 0.4942148268014971, 0.20744822764843598, 0.04763678004571372, 0.010421379756176158, 0.0011913514700658638,
  0.00016011952247675185,
];
const GAMMA_BOTTOM = [
  1, 0.0714304917030273, -0.23459179571824335, 0.035823639860549865, 0.011813978522206043, -0.004456419138517973,
  0.0005396055804933034, -2.3158187332412014e-5,
];
const STIRLING = [
  1, 0.08333333333334822, 0.0034722222160545866, -0.0026813261780578124, -0.00022954996161337813, 0.0007873113957930937,
];

/** Gamma function for 0 < x < 171.6, Infinity above, NaN below; within 8 ulps, and 4 up to x = 6. Moshier's approximations. */
export function gammaFunction(x: number): number {
  if (!(x > 0)) return NaN;
  if (x > 171.6243769563027) return Infinity;
  if (x > 33) return stirling(x);
  let factor = 1;
  let z = x;
  while (z >= 3) {
    z -= 1;
    factor *= z;
  }
  while (z < 2) {
    factor /= z;
    z += 1;
  }
  return (factor * polynomial(z - 2, GAMMA_TOP)) / polynomial(z - 2, GAMMA_BOTTOM);
}

/** Gamma function for x above 33; the power is taken in two halves because it overflows before the result does. */
function stirling(x: number): number {
  const half = pow(x, 0.5 * x - 0.25);
  return half * exp(-x) * half * (2.5066282746310002 * polynomial(1 / x, STIRLING));
}

function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
  return sum;
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

/** ln(a / b) in FIXED bits, by the series of 2·artanh((a − b) / (a + b)). */
function logOfRatio(a: bigint, b: bigint): bigint {
  const z = ((a > b ? a - b : b - a) << FIXED) / (a + b);
  const square = (z * z) >> FIXED;
  let sum = 0n;
  for (let term = z, n = 1n; term > 0n; term = (term * square) >> FIXED, n += 2n) sum += term / n;
  return a > b ? sum << 1n : -sum << 1n;
}

/** A fixed-point number rounded to a multiple of 2⁻⁴², and what that leaves. */
function head(value: bigint): number {
  return toNumber(((value + (1n << 85n)) >> 86n) << 86n);
}

function tail(value: bigint): number {
  return toNumber(value - (((value + (1n << 85n)) >> 86n) << 86n));
}

function toNumber(value: bigint): number {
  return Number(value) * TWO_TO_MINUS_64 * TWO_TO_MINUS_64;
}
