import type { SeenWorld } from '../engine/index.ts';
import type * as Forecasts from './index.ts';
import type { DrainForecast } from './phase/drain.ts';
import { certainSeconds, type PhaseOutlook, waitOf } from './phase/wait.ts';

/** What foresees drains: it is not in the first load. Null until it has come. */
let forecasts: typeof Forecasts | null = null;

/** Loads it; until then only what is certain is foreseen. */
export async function loadForesight(): Promise<void> {
  forecasts ??= await import('./index.ts');
}

/** A forecast for each server that is being bled. */
export function drainsForeseen(world: SeenWorld): DrainForecast[] {
  return forecasts?.forecastDrains(world) ?? [];
}

/** When the last of these is over, from and to, in seconds; null where there are none. */
export function lastForeseen(drains: readonly DrainForecast[]): { low: number; high: number } | null {
  if (forecasts === null || drains.length === 0) return null;
  return drains.length === 1 ? drains[0] : forecasts.forecastTogether(drains);
}

/** What the current phase is waiting for, and how long. */
export function outlookForeseen(world: SeenWorld, drains: readonly DrainForecast[]): PhaseOutlook {
  if (forecasts !== null) return forecasts.phaseOutlook(world, drains);
  const seconds = certainSeconds(world);
  return { wait: waitOf(world), seconds: seconds === null ? null : { low: seconds, median: seconds, high: seconds } };
}
