import { part } from './catalogue.ts';

/** A noun in each plural form of its language: `other` where a form is missing. */
type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** How this language writes numbers, and what is counted in it. */
export const numbers = part('numbers', {
  locale: 'en',
  more: (amount: string) => `${amount} more`,
  fewer: (amount: string) => `${amount} fewer`,
  moreOf: (things: string) => `more ${things}`,
  fewerOf: (things: string) => `fewer ${things}`,
  once: 'once',
  percent: (amount: string) => `${amount} %`,
  gigabytes: (amount: string) => `${amount} GB`,
  nouns: {
    act: { one: 'act', other: 'acts' },
    command: { one: 'command', other: 'commands' },
    crash: { one: 'crash', other: 'crashes' },
    crowd: { one: 'crowd', other: 'crowds' },
    line: { one: 'line', other: 'lines' },
    move: { one: 'move', other: 'moves' },
    order: { one: 'order', other: 'orders' },
    person: { one: 'person', other: 'people' },
    pod: { one: 'pod', other: 'pods' },
    request: { one: 'request', other: 'requests' },
    row: { one: 'row', other: 'rows' },
    run: { one: 'run', other: 'runs' },
    server: { one: 'server', other: 'servers' },
    session: { one: 'session', other: 'sessions' },
    'sign-out': { one: 'sign-out', other: 'sign-outs' },
    time: { one: 'time', other: 'times' },
    user: { one: 'user', other: 'users' },
    visit: { one: 'visit', other: 'visits' },
    wave: { one: 'wave', other: 'waves' },
  } as Record<Noun, Forms>,
});

/** What is counted on the page. */
export type Noun =
  | 'act'
  | 'command'
  | 'crash'
  | 'crowd'
  | 'line'
  | 'move'
  | 'order'
  | 'person'
  | 'pod'
  | 'request'
  | 'row'
  | 'run'
  | 'server'
  | 'session'
  | 'sign-out'
  | 'time'
  | 'user'
  | 'visit'
  | 'wave';

const PRECISE = { maximumFractionDigits: 6 };
/** The formats of the language that is spoken: they are dear to make. */
let formats = formatsOf(numbers.locale);

function formatsOf(locale: string) {
  const number = new Intl.NumberFormat(locale, PRECISE);
  const point = number.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return { locale, number, point, plural: new Intl.PluralRules(locale) };
}

function inForce(): typeof formats {
  if (formats.locale !== numbers.locale) formats = formatsOf(numbers.locale);
  return formats;
}

/** Numbers from here on are written with an exponent. */
const TOO_LONG = 1e15;

/** A number with its separators, to six digits after the point: "1,234", "0.0556". */
export function count(n: number): string {
  return Math.abs(n) < TOO_LONG ? inForce().number.format(n) : digits(n);
}

/** A number as it is typed, every digit of it and nothing between thousands: "1800", "0.0556". */
export function digits(n: number): string {
  return String(n).replace('.', inForce().point);
}

/** Whether it takes the singular. */
export function isOne(n: number): boolean {
  return inForce().plural.select(n) === 'one';
}

/** So many of something: "1 user", "1,234 users". */
export function counted(n: number, noun: Noun): string {
  return `${count(n)} ${formOf(n, noun)}`;
}

/** How often: "once", "2 times". */
export function times(n: number): string {
  return n === 1 ? numbers.once : counted(n, 'time');
}

/** So many more of something than elsewhere, or fewer where it is negative: "78 more users", "1 fewer order". */
export function countedMore(n: number, noun: Noun): string {
  const amount = Math.abs(n);
  return `${(n > 0 ? numbers.more : numbers.fewer)(count(amount))} ${formOf(amount, noun)}`;
}

/** More of something, or less: "more users", "fewer orders". */
export function moreOf(noun: Noun, sign: 'less' | 'more'): string {
  return (sign === 'more' ? numbers.moreOf : numbers.fewerOf)(numbers.nouns[noun].other);
}

function formOf(n: number, noun: Noun): string {
  const forms = numbers.nouns[noun];
  return forms[inForce().plural.select(n)] ?? forms.other;
}

/** A share of one in percent: "35 %". */
export function share(part: number): string {
  return numbers.percent(count(Math.round(100 * part)));
}

/** A number to one digit after the point. */
export function tenths(n: number): string {
  return count(Math.round(10 * n) / 10);
}

/** Bytes as they are bought: "1.2 GB". */
export function sizeWords(bytes: number): string {
  return numbers.gigabytes(tenths(bytes / 1e9));
}
