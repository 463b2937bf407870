import { exp, pow } from './math.ts';
import { polynomial } from './polynomial.ts';

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
