import { beginTold, type Scenario, type Slots, type Told, tellTick } from '../engine/index.ts';
import type { Course } from './course.ts';
import type { KeptForecast } from './keptForecasts.ts';

/** As it really went on a site; `forecasts` are those that were made for it. */
export function asTold(scenario: Scenario, told: Told, lastTick: number, forecasts: readonly KeptForecast[]): Course {
  const slots: Slots = new Int32Array(told.came.length);
  return {
    begin: () => beginTold(scenario, told, slots),
    tick: (world) => tellTick(world, told, slots),
    lastTick,
    forecastsAt: ({ tick }) => forecasts.filter(({ startTick }) => startTick === tick),
  };
}
