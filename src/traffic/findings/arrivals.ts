import { eachClockHour, type Stretch } from '../sessions/coverage.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Zone } from '../sessions/zone.ts';

/** New sessions an hour. */
export type Arrivals = {
  /** By the hour of the week, from Monday 0:00 on; of an hour that the log does not have, as at that time on other days. */
  perHour: number[];
  /** How many hours the log has of each hour of the week. */
  hoursSeen: number[];
  /** By the hour of the day, whatever the day. */
  perHourOfDay: number[];
  /** Whether hours of the day differ by more than chance. */
  isEven: boolean;
};

export const HOURS_OF_WEEK = 168;
const HOUR = 3600;
/** Less of an hour says nothing of it. */
const LEAST_SEEN = 0.01;

/** The hour of the week, from Monday 0:00 on, at a clock's seconds; 1970 began on a Thursday. */
export function hourOfWeek(clock: number): number {
  return (Math.floor(clock / HOUR) + 72) % HOURS_OF_WEEK;
}

/** When sessions begin; `weight` is how many each stands for. */
export function arrivalsOf(
  { count, start }: Sessions,
  stretches: readonly Stretch[],
  zone: Zone,
  weight: number,
): Arrivals {
  const began = new Float64Array(HOURS_OF_WEEK);
  const seen = new Float64Array(HOURS_OF_WEEK);
  for (let i = 0; i < count; i++) began[hourOfWeek(start[i] + zone(start[i]) * 60)] += weight;
  eachClockHour(stretches, zone, (seconds, covered) => {
    seen[hourOfWeek(seconds + zone(seconds) * 60)] += covered / HOUR;
  });

  const days = (values: Float64Array, hour: number): number => {
    let sum = 0;
    for (let slot = hour; slot < HOURS_OF_WEEK; slot += 24) sum += values[slot];
    return sum;
  };
  const ofDay = Array.from({ length: 24 }, (_, hour) =>
    days(seen, hour) >= LEAST_SEEN ? days(began, hour) / days(seen, hour) : Number.NaN,
  );
  const perHourOfDay = bridged(ofDay);
  return {
    perHour: Array.from({ length: HOURS_OF_WEEK }, (_, slot) =>
      seen[slot] >= LEAST_SEEN ? began[slot] / seen[slot] : perHourOfDay[slot % 24],
    ),
    hoursSeen: [...seen],
    perHourOfDay,
    isEven: isEven(
      ofDay.flatMap((_, hour) =>
        days(seen, hour) >= LEAST_SEEN ? [{ count: days(began, hour) / weight, seen: days(seen, hour) }] : [],
      ),
    ),
  };
}

/** Hours that are not known lie in a straight line between those that are, around the clock; 0 where none is. */
function bridged(ofDay: readonly number[]): number[] {
  const known = ofDay.flatMap((value, hour) => (Number.isNaN(value) ? [] : [hour]));
  if (known.length === 0) return ofDay.map(() => 0);
  return ofDay.map((value, hour) => {
    if (!Number.isNaN(value)) return value;
    const before = known.findLast((each) => each < hour) ?? known[known.length - 1] - 24;
    const after = known.find((each) => each > hour) ?? known[0] + 24;
    const [from, to] = [ofDay[(before + 24) % 24], ofDay[after % 24]];
    return from + ((to - from) * (hour - before)) / (after - before);
  });
}

/** Whether counts could come from one rate: Pearson's χ² is below what one in a thousand passes (Wilson and Hilferty 1931). */
function isEven(hours: readonly { count: number; seen: number }[]): boolean {
  const degrees = hours.length - 1;
  if (degrees < 1) return true;
  const rate = hours.reduce((sum, { count }) => sum + count, 0) / hours.reduce((sum, { seen }) => sum + seen, 0);
  if (rate === 0) return true;
  const chi = hours.reduce((sum, { count, seen }) => sum + (count - rate * seen) ** 2 / (rate * seen), 0);
  return chi <= degrees * (1 - 2 / (9 * degrees) + 3.09 * Math.sqrt(2 / (9 * degrees))) ** 3;
}
