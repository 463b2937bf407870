import type { SimEvent } from '../../../engine/index.ts';
import type { History } from '../../../player/history.ts';
import type { Frame, KeptForecast } from '../../../player/player.ts';
import type { Coming } from '../../../words/run/forecasts.ts';

/** How a forecast came true, and when. */
export type Came = { tick: number; coming: Coming };

/** When what was forecast came true: the last of its servers ran dry. Null while the bleed lasts, or where one never did. */
export function dryTick(
  { servers, startTick }: Pick<KeptForecast, 'servers' | 'startTick'>,
  { bands }: Pick<History, 'bands'>,
  events: readonly SimEvent[],
): number | null {
  const band = bands.find((each) => each.startTick === startTick);
  if (band === undefined || band.endTick < 0) return null;
  const dry = servers.map((server) =>
    events.findLast(
      (event) =>
        event.type === 'dry' && event.server === server && event.tick >= startTick && event.tick <= band.endTick,
    ),
  );
  return dry.every((event) => event !== undefined) ? Math.max(...dry.map(({ tick }) => tick)) : null;
}

/** Before, within or after what was forecast. */
export function comingOf({ lowTick, highTick }: Pick<KeptForecast, 'lowTick' | 'highTick'>, dry: number): Coming {
  if (dry < lowTick) return 'earlier';
  return dry > highTick ? 'later' : 'asForecast';
}

/** How a forecast came true; null while nobody knows. */
export function howItCame(
  forecast: KeptForecast,
  history: Pick<History, 'bands'>,
  events: readonly SimEvent[],
): Came | null {
  const tick = dryTick(forecast, history, events);
  return tick === null ? null : { tick, coming: comingOf(forecast, tick) };
}

/** A forecast, and how it came true; null while nobody knows. */
export type Foretold = { forecast: KeptForecast; came: Came | null };

/** Every forecast of a run. */
export function foretoldIn({
  forecasts,
  history,
  events,
}: Pick<Frame, 'forecasts' | 'history' | 'events'>): Foretold[] {
  return forecasts.map((forecast) => ({ forecast, came: howItCame(forecast, history, events) }));
}
