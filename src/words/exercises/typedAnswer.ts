import type { AnswerUnit } from '../../lessons/exercises/exercise/exercise.ts';
import { part } from '../catalogue.ts';
import { readTyped } from '../settings/typed.ts';

const t = part('typedAnswer', {
  nothing: 'Type a number first, or let the answer be shown.',
  minutes: (text: string) => `“${text}” is no time. Type minutes, such as 9 or 2.5, or 90 s, 9 min, 1 h 30 min, 9:00.`,
  perMinute: (text: string) => `“${text}” is no rate. Type users a minute, such as 40, or 0.7/s, 2400/h.`,
  number: (text: string) => `“${text}” is no number. Type digits, such as 40.`,
  outside: 'An answer is a number from 0 to a billion.',
});

/** What was typed as an answer, in the answer's own unit; or why it is none. */
export type TypedAnswer = { ok: true; value: number } | { ok: false; why: string };

const MOST = 1e9;
/** So much of a text is said back. */
const MOST_SAID = 20;

/** Reads an answer: minutes where a time is asked for, users a minute for a rate, unless another unit is typed. */
export function readAnswer(text: string, unit: AnswerUnit): TypedAnswer {
  if (text.trim() === '') return { ok: false, why: t.nothing };
  const value = text.includes('%') ? null : answerIn(text, unit);
  const said = text.trim().slice(0, MOST_SAID);
  if (typeof value !== 'number') return { ok: false, why: whyNot(said, unit) };
  return value >= 0 && value <= MOST ? { ok: true, value } : { ok: false, why: t.outside };
}

function answerIn(text: string, unit: AnswerUnit): number | null | string {
  const plain = readTyped(text);
  if (typeof plain === 'number') return unit === 'seconds' ? 60 * plain : plain;
  if (unit === 'seconds') return readTyped(text, 's');
  if (unit === 'users') return readTyped(text, 'users');
  if (unit !== 'usersPerMinute') return null;
  const perSecond = readTyped(text, 'users/s');
  return typeof perSecond === 'number' ? 60 * perSecond : null;
}

function whyNot(said: string, unit: AnswerUnit): string {
  if (unit === 'seconds') return t.minutes(said);
  return unit === 'usersPerMinute' ? t.perMinute(said) : t.number(said);
}
