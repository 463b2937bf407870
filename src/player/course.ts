import { buildWorld, type Scenario, type SeenWorld, tick, type World } from '../engine/index.ts';
import { forecastsAtStart, type KeptForecast } from './keptForecasts.ts';
import { MAX_TICK } from './recording/recording.ts';
import type { Slices } from './slices.ts';

/** What brings a world from tick to tick. The same world at a tick goes on the same way, always. */
export type Course = {
  begin(): Slices<World>;
  tick(world: World): void;
  /** It goes no further. */
  readonly lastTick: number;
  /** The forecasts for a bleed that begins in this very tick. */
  forecastsAt(world: SeenWorld): readonly KeptForecast[];
};

/** As the model has it. */
export const byChance = (scenario: Scenario): Course => ({
  begin: () => buildWorld(scenario),
  tick,
  lastTick: MAX_TICK,
  forecastsAt: forecastsAtStart,
});
