import type { SeenWorld } from '../engine/index.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { rolloutLaw } from './rolloutLaw.ts';

/**
 * When the whole rollout is over, in seconds from now; null when it is, or where nobody can know. Waiting for a person counts as no
 * time, and what nobody can foresee is left out: crashes, forgotten drains, what the operator will do.
 */
export function forecastRollout(world: SeenWorld): Forecast | null {
  const law = rolloutLaw(world);
  return law && forecastOf(law);
}
