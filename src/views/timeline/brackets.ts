import type { Frame } from '../../player/player.ts';
import { dryTick, type Forecast, verdict } from './forecasts.ts';

/** What was forecast at the beginning of a bleed, under the marks, in pixels. */
export type Bracket = {
  x0: number;
  x1: number;
  version: number;
  /** How it came; null while the bleed lasts at the furthest tick played. */
  came: ReturnType<typeof verdict> | null;
};

/** The brackets of the forecasts that were made up to the furthest tick played. */
export function layoutBrackets(
  forecasts: readonly Forecast[],
  { history, events }: Pick<Frame, 'history' | 'events'>,
  x: (tick: number) => number,
): Bracket[] {
  return forecasts.map((forecast) => {
    const dry = dryTick(forecast, history, events);
    return {
      x0: x(forecast.lowTick),
      x1: x(forecast.highTick),
      version: forecast.version,
      came: dry === null ? null : verdict(forecast, dry),
    };
  });
}
