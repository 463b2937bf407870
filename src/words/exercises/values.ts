import type { AnswerUnit, Band, SeenUnit } from '../../lessons/exercises/exercise/exercise.ts';
import type { Exercise } from '../../lessons/exercises/exercises.ts';
import { part } from '../catalogue.ts';
import { count, counted, numbers, tenths } from '../quantities.ts';

const t = part('exerciseValues', {
  seconds: (amount: string) => `${amount} s`,
  minutes: (amount: string) => `${amount} min`,
  hours: (amount: string) => `${amount} h`,
  perMinute: (amount: string) => `${amount} a minute`,
  band: (low: string, high: string) => `${low} to ${high}`,
  /** What stands behind the field. */
  units: { seconds: 'min', users: 'users', usersPerMinute: 'users a minute', waves: 'waves', choice: '' } as Record<
    AnswerUnit,
    string
  >,
  choices: ['After as long as ever', 'After longer, in proportion', 'Not while this goes on'],
});

/** What can be answered where there is a choice, by its place. */
export const choicesOf = (): readonly string[] => t.choices;

/** What is counted in the field. */
export const fieldUnit = (unit: AnswerUnit): string => t.units[unit];

/** A value of an answer, or of what was seen: "9.2 min", "64 users", "15.6 a minute", "1.1 %". */
export function exerciseValue(value: number, unit: SeenUnit): string {
  if (unit === 'seconds') return time(value);
  if (unit === 'users') return counted(Math.round(value), 'user');
  if (unit === 'usersPerMinute') return t.perMinute(tenths(value));
  if (unit === 'waves') return counted(value, 'wave');
  return unit === 'share' ? numbers.percent(tenths(100 * value)) : (t.choices[value] ?? '');
}

/** What counts as right: "8.1 min to 20 min"; one value where nothing else does. */
export function acceptedWords({ answer: { accepted }, unit }: Exercise): string {
  const [low, high] = within(accepted, unit).map((value) => exerciseValue(value, unit));
  return low === high ? low : t.band(low, high);
}

/** Whole users that are within the band. */
function within([low, high]: Band, unit: AnswerUnit): Band {
  return unit === 'users' ? [Math.ceil(low), Math.floor(high)] : [low, high];
}

const MINUTE = 60;
/** From here on a time is said in minutes, and in hours. */
const FROM_MINUTES = 100;
const FROM_HOURS = 7_200;

/** A time to about a hundredth of it, so that it can be told from another one. */
function time(seconds: number): string {
  if (seconds < FROM_MINUTES) return t.seconds(count(Math.round(seconds)));
  return seconds < FROM_HOURS ? t.minutes(tenths(seconds / MINUTE)) : t.hours(tenths(seconds / (MINUTE * MINUTE)));
}
