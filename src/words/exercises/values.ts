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
  if (unit === 'seconds') return t[scaleOf(value).unit](scaled(value, value));
  if (unit === 'users') return counted(Math.round(value), 'user');
  if (unit === 'usersPerMinute') return t.perMinute(tenths(value));
  if (unit === 'waves') return counted(value, 'wave');
  return unit === 'share' ? numbers.percent(tenths(100 * value)) : (t.choices[value] ?? '');
}

/** What counts as right: "8.1 to 20 min", "46 to 61 users"; one value where nothing else does. */
export function acceptedWords({ answer: { accepted }, unit }: Exercise): string {
  const [low, high] = unit === 'users' ? wholeUsers(accepted) : accepted;
  const most = exerciseValue(high, unit);
  return low === high ? most : t.band(unit === 'seconds' ? scaled(low, high) : tenths(low), most);
}

/** The users within a band. */
const wholeUsers = ([low, high]: Band): Band => [Math.ceil(low), Math.floor(high)];

/** From how many seconds on a time is said in a unit: so that it can be told from another one. */
const SCALES = [
  { from: 7_200, unit: 'hours', seconds: 3_600 },
  { from: 100, unit: 'minutes', seconds: 60 },
  { from: 0, unit: 'seconds', seconds: 1 },
] as const;

const scaleOf = (seconds: number) => SCALES.find(({ from }) => seconds >= from) ?? SCALES[2];

/** A time in the unit in which another one is said. */
function scaled(seconds: number, other: number): string {
  const { unit, seconds: one } = scaleOf(other);
  return unit === 'seconds' ? count(Math.round(seconds)) : tenths(seconds / one);
}
