import { expOfSum, log } from './math.ts';
import { polynomial } from './polynomial.ts';

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
