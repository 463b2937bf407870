import type { Unit } from '../../engine/index.ts';
import { part } from '../catalogue.ts';

/** What may stand behind a number that is typed; the beginning of a word will do. */
const t = part('typed', {
  none: ['none'],
  spans: [
    { seconds: 1, words: ['seconds', 'secs'] },
    { seconds: 60, words: ['minutes', 'mins'] },
    { seconds: 3_600, words: ['hours', 'hrs'] },
    { seconds: 86_400, words: ['days'] },
  ],
  and: ['and'],
  /** What may stand between thousands: each letter of it. */
  thousands: ',',
  per: ['/', 'per', 'a', 'an'],
  counted: { users: ['users'], servers: ['servers'] },
});

const NUMBER = String.raw`\d(?:[\d,]|\s(?=\d{3}))*(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+`;
const span = () => new RegExp(String.raw`^\s*(${NUMBER})\s*(\p{L}+)\s*(?:,|${t.and.join('|')})?\s*`, 'iu');
const RATE = new RegExp(String.raw`^(${NUMBER})\s*(\p{L}*?)\s*(/|\p{L}+)\s*(\p{L}+)$`, 'iu');
const CLOCK = /^(?:(\d+):)?(\d+):(\d{2})$/;

/**
 * The number that a text means, in the field's own unit: "540", "1,800", "0,5"; "9 min", "1 h 30 min", "9:00" where it counts seconds;
 * "30/min", "12 users per hour" where it is a rate; "30 %", "30" or "0.3" where it is a share. Null for nothing or "none"; the text itself
 * where it can't be understood.
 */
export function readTyped(text: string, unit?: Unit): number | null | string {
  const typed = text.trim();
  if (typed === '' || t.none.includes(typed.toLowerCase())) return null;
  const plain = readNumber(typed);
  if (plain !== null) return unit === 'share' && plain > 1 ? plain / 100 : plain;
  return readWithUnit(typed, unit) ?? text;
}

function readWithUnit(typed: string, unit: Unit | undefined): number | null {
  if (unit === undefined) return null;
  if (unit === 'share') return typed.endsWith('%') ? scaled(readNumber(typed.slice(0, -1).trim()), 1 / 100) : null;
  if (unit === 's') return readSpans(typed) ?? readClock(typed);
  if (unit === 'users/s') return readRate(typed);
  const [, number, word] = /^(\S+)\s+(\p{L}+)$/u.exec(typed) ?? [];
  return word !== undefined && begins(t.counted[unit], word) ? readNumber(number) : null;
}

/** Digits with a point or a comma for the fraction, or between thousands what the language puts there. */
function readNumber(typed: string): number | null {
  const between = `[${t.thousands}]`;
  const thousands = new RegExp(String.raw`^[+-]?\d{1,3}(${between}\d{3})+([.,]\d*)?$`).test(typed);
  const whole = thousands ? typed.replaceAll(new RegExp(between, 'g'), '') : typed;
  const number = whole.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) return null;
  return Number.isFinite(Number(number)) ? Number(number) : null;
}

function readSpans(typed: string): number | null {
  let rest = typed;
  let seconds = 0;
  const each = span();
  while (rest !== '') {
    const [all, number, word] = each.exec(rest) ?? [];
    const length = secondsIn(word);
    const amount = number === undefined ? null : readNumber(number);
    if (all === undefined || length === null || amount === null) return null;
    seconds += amount * length;
    rest = rest.slice(all.length);
  }
  return rounded(seconds);
}

function readClock(typed: string): number | null {
  const [all, hours = '0', minutes, seconds] = CLOCK.exec(typed) ?? [];
  return all === undefined ? null : Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

function readRate(typed: string): number | null {
  const [all, number, who, per, word] = RATE.exec(typed) ?? [];
  const span = secondsIn(word);
  if (all === undefined || span === null || !t.per.includes(per.toLowerCase())) return null;
  if (who !== '' && !begins(t.counted.users, who)) return null;
  return scaled(readNumber(number), 1 / span);
}

/** The seconds in what a word names: "m", "min", "Minutes"; null where it names nothing. */
function secondsIn(word: string | undefined): number | null {
  if (word === undefined) return null;
  return t.spans.find(({ words }) => begins(words, word))?.seconds ?? null;
}

const begins = (words: readonly string[], typed: string): boolean =>
  words.some((word) => word.startsWith(typed.toLowerCase()));
const scaled = (value: number | null, factor: number): number | null =>
  value === null ? null : rounded(value * factor);
/** Without the dust of floating point. */
const rounded = (value: number): number => Number(value.toPrecision(12));
