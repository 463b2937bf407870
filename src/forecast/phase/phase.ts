import { currentPhase, type SeenWorld, standingObstacle } from '../../engine/index.ts';
import { allOverTogether, certainly, NEVER, type TimeLaw } from '../../theory/index.ts';
import { type DrainForecast, drainLaw, emptyTogetherLaw } from './drain.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { certainSeconds, type PhaseOutlook, waitOf, waitsForOperator } from './wait.ts';

/** When the current phase is over; null where it waits for a person, or for nothing. `drains` are the forecasts of the servers that are being bled. */
export function forecastPhase(world: SeenWorld, drains?: readonly DrainForecast[]): Forecast | null {
  const law = phaseLaw(world, drains);
  return law && forecastOf(law);
}

/** The law of the same. */
export function phaseLaw(world: SeenWorld, drains?: readonly DrainForecast[]): TimeLaw | null {
  const { servers } = world;
  const seconds = certainSeconds(world);
  if (seconds !== null) return certainly(seconds);
  const { exit, servers: batch } = currentPhase(world);
  if (standingObstacle(world) !== null || waitsForOperator(world) || (exit !== 'dry' && exit !== 'gone')) return null;
  const together = emptyTogetherLaw(world, batch);
  if (together !== null) return together;
  const known = (s: number) => drains?.find(({ server }) => server === s)?.law ?? drainLaw(world, s);
  const over = (s: number) => (MAY_COME_BACK.has(servers[s].status) ? NEVER : []);
  return allOverTogether(batch.flatMap((s) => known(s) ?? over(s)));
}

/** A server that serves, or will when it is up again, has to be bled by somebody first. */
const MAY_COME_BACK: ReadonlySet<string> = new Set(['inService', 'warming', 'down']);

/** What the current phase is waiting for, and how long; `drains` are the forecasts of the servers that are being bled. */
export function phaseOutlook(world: SeenWorld, drains: readonly DrainForecast[]): PhaseOutlook {
  return { wait: waitOf(world), seconds: forecastPhase(world, drains) };
}
