import type { History } from '../../../player/history.ts';
import type { Played } from '../layout/moment.ts';

/** A nice number of ticks between the rows of a table of at most `rows` rows. */
export function rowTicks(history: Pick<History, 'tick' | 'bucketTicks'>, tickSeconds: number, rows: number): number {
  const least = ((history.tick + 1) * tickSeconds) / rows;
  const unit = NICE.find((seconds) => seconds >= least) ?? Math.ceil(least / 86_400) * 86_400;
  return Math.max(history.bucketTicks, Math.round(unit / tickSeconds));
}

const NICE = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];

/** The ticks that a table of the run shows: evenly spaced ones, each start of a phase, the one shown, and the latest. */
export function sampleTicks({ history, world }: Pick<Played, 'history' | 'world'>, rows = 60): number[] {
  const step = rowTicks(history, world.scenario.tickSeconds, rows);
  const even = Array.from({ length: Math.floor(history.tick / step) + 1 }, (_, i) => i * step);
  const changes = history.bands.map(({ startTick }) => startTick);
  return [...new Set([...even, ...changes, world.tick, history.tick])].sort((a, b) => a - b);
}
