import { part } from './catalogue.ts';
import { clockWords } from './duration.ts';
import { count } from './quantities.ts';

const t = part('axis', {
  hours: (clock: string) => `${clock} h`,
  days: (days: number, clock: string) => `${days} d ${clock}`,
  thousands: (count: number) => `${count}k`,
  millions: (count: number) => `${count}M`,
});

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/**
 * A moment as an axis has it: min:s up to an hour, else h:min and an "h", so that nobody takes it for minutes; h:min:s where its
 * labels are nearer than a minute, and days before it from the second day on.
 */
export function axisTime(seconds: number, endSeconds: number, stepSeconds = MINUTE): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const s = two(Math.floor(seconds % MINUTE));
  if (endSeconds <= HOUR) return `${Math.floor(seconds / MINUTE)}:${s}`;
  const days = Math.floor(seconds / DAY);
  const minutes = `${Math.floor((seconds % DAY) / HOUR)}:${two(Math.floor((seconds % HOUR) / MINUTE))}`;
  const clock = stepSeconds < MINUTE ? `${minutes}:${s}` : minutes;
  if (days > 0) return t.days(days, clock);
  return stepSeconds < MINUTE ? clock : t.hours(clock);
}

/** A moment on the clock of the run, or of the day where the run starts at a second of one: "3:14", "9:03:14". */
export function clockOf(seconds: number, dayStart: number | null): string {
  return dayStart === null ? clockWords(seconds) : axisTime(Math.floor(seconds + 1e-9) + dayStart, Infinity, 1);
}

/** A number of users short enough for an axis: 9,500, 12k, 1.5M. */
export function shortCount(users: number): string {
  if (users < 10_000) return count(Math.round(users));
  const [value, say] = users < 999_500 ? [users / 1e3, t.thousands] : [users / 1e6, t.millions];
  return say(Number(value.toPrecision(3)));
}
