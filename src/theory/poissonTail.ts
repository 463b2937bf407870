import { gammaP } from './incompleteGamma.ts';

/** Chance in [0, 1] that a Poisson count with this mean is above `count` (1 below 0): P(count + 1, mean). */
export function poissonTail(count: number, mean: number): number {
  return count < 0 ? 1 : gammaP(Math.floor(count) + 1, mean);
}
