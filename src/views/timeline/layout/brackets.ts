import type { Frame } from '../../../player/player.ts';
import type { Coming } from '../../../words/run/forecasts.ts';
import { foretoldIn } from './forecasts.ts';

/** What was forecast at the beginning of a bleed, under the marks, in pixels. */
export type Bracket = {
  x0: number;
  x1: number;
  version: number;
  /** How it came; null while the bleed lasts at the furthest tick played. */
  came: Coming | null;
};

/** The brackets of the forecasts that were made up to the furthest tick played. */
export function layoutBrackets(
  known: Pick<Frame, 'forecasts' | 'history' | 'events'>,
  x: (tick: number) => number,
): Bracket[] {
  return foretoldIn(known).map(({ forecast: { lowTick, highTick, version }, came }) => ({
    x0: x(lowTick),
    x1: x(highTick),
    version,
    came: came?.coming ?? null,
  }));
}
