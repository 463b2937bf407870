import type { SeenWorld } from '../engine/index.ts';
import type { TimeLaw } from '../theory/index.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { rolloutLaw, rolloutLawInSlices } from './rolloutLaw.ts';

/** `latest`: whether it is over by `high` at the latest, where more than one time in ten all deadlines are needed. */
export type RolloutForecast = Forecast & { latest: boolean };

/**
 * When the whole rollout is over, in seconds from now; null when it is, or where nobody can know. Waiting for a person counts as no
 * time, and what nobody can foresee is left out: crashes, forgotten drains, what the operator will do.
 */
export function forecastRollout(world: SeenWorld): RolloutForecast | null {
  return foretell(rolloutLaw(world));
}

/** The same in slices of a few milliseconds, for one who has more to do meanwhile, even with the world. */
export function* forecastRolloutInSlices(world: SeenWorld): Generator<number, RolloutForecast | null> {
  return foretell(yield* rolloutLawInSlices(world));
}

function foretell(law: TimeLaw | null): RolloutForecast | null {
  if (law === null) return null;
  const forecast = forecastOf(law);
  return { ...forecast, latest: law.atoms.includes(forecast.high) && law.by(forecast.high) > 1 - 1e-6 };
}
