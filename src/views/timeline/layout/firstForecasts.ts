import type { Frame } from '../../../player/player.ts';

/** What was forecast at the beginning of a bleed, as a bar under its lane, in pixels. */
export type FirstForecast = { lane: number; x0: number; x1: number; version: number };

/** The first forecast of the last bleed in each lane that had begun by the moment shown: of several servers, of the last to run dry. */
export function layoutFirstForecasts(
  { forecasts, moment }: Pick<Frame, 'forecasts' | 'moment'>,
  lanesOf: (servers: readonly number[], tick: number) => readonly number[],
  x: (tick: number) => number,
): FirstForecast[] {
  const begun = forecasts.filter(({ startTick }) => startTick <= moment);
  const last = new Map<number, FirstForecast & { startTick: number }>();
  for (const { servers, startTick, lowTick, highTick, version } of begun) {
    for (const lane of lanesOf(servers, startTick)) {
      const same = last.get(lane)?.startTick === startTick ? last.get(lane) : undefined;
      const x0 = Math.max(x(lowTick), same?.x0 ?? Number.NEGATIVE_INFINITY);
      const x1 = Math.max(x(highTick), same?.x1 ?? Number.NEGATIVE_INFINITY);
      last.set(lane, { lane, x0, x1, version, startTick });
    }
  }
  return [...last.values()].map(({ startTick: _, ...bar }) => bar);
}
