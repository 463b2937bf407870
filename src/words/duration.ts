import type { Band } from '../forecast/index.ts';
import { part } from './catalogue.ts';
import { count } from './quantities.ts';

const t = part('durations', {
  forEver: 'for ever',
  underASecond: 'under 1 s',
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'd',
  about: (time: string) => `about ${time}`,
  roughly: (time: string) => `~${time}`,
  between: (from: string, to: string) => `${from}–${to}`,
  aboutBetween: (time: string, from: string, to: string) => `about ${time} (${from}–${to})`,
  instead: (own: string, other: string) => `${own} instead of ${other}`,
});

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
const SECONDS: Record<Unit, number> = { second: 1, minute: MINUTE, hour: HOUR, day: DAY };

type Unit = 'second' | 'minute' | 'hour' | 'day';
/** A duration as it is said: amounts with their units, or all of it in one where it has no unit. */
type Said = { amount: string; unit: Unit | null }[];

/** A duration in plain words, as exact as a person would say it: "40 s", "4 min", "1 h 20 min", "2 d 3 h". */
export function durationWords(seconds: number): string {
  return text(said(seconds));
}

/** One duration against another, the unit once where both have just that: "3 min instead of 21". */
export function insteadWords(seconds: number, other: number): string {
  const [own, instead] = [said(seconds), said(other)];
  return t.instead(text(own), haveOneUnit(own, instead) ? instead[0].amount : text(instead));
}

function said(seconds: number): Said {
  if (seconds === Number.POSITIVE_INFINITY) return [{ amount: t.forEver, unit: null }];
  if (!(seconds > 0)) return [{ amount: '0', unit: 'second' }];
  if (seconds < 1) return [{ amount: t.underASecond, unit: null }];
  if (seconds < 99.5) return [{ amount: count(Math.round(seconds)), unit: 'second' }];
  if (seconds < HOUR - MINUTE / 2) return [{ amount: count(Math.round(seconds / MINUTE)), unit: 'minute' }];
  if (seconds < DAY - MINUTE / 2) return pair(seconds, 'hour', 'minute');
  return pair(seconds, 'day', 'hour');
}

function text(parts: Said): string {
  return parts.map(({ amount, unit }) => (unit === null ? amount : `${amount} ${t[unit]}`)).join(' ');
}

function haveOneUnit(...all: Said[]): boolean {
  const [{ unit }] = all[0];
  return unit !== null && all.every((parts) => parts.length === 1 && parts[0].unit === unit);
}

/** A countdown to something that is certain: "40 s", "1 min 20 s", "1 h 20 min". */
export function countdownWords(seconds: number): string {
  if (!(seconds > 0) || seconds >= HOUR) return durationWords(seconds);
  const whole = Math.ceil(seconds);
  return whole < MINUTE ? text([{ amount: count(whole), unit: 'second' }]) : text(pair(whole, 'minute', 'second'));
}

/** A forecast with its 80 % band: "about 4 min (2–9)", "about 70 s (40 s–3 min)"; just "about 4 min" when the band is narrow. */
export function bandWords({ low, median, high }: Band): string {
  const all = [low, median, high].map((seconds) => said(rounded(seconds)));
  const [from, middle, to] = all.map(text);
  if (from === middle && middle === to) return t.about(middle);
  const [bareFrom, , bareTo] = all.map(([{ amount }]) => amount);
  return haveOneUnit(...all) ? t.aboutBetween(middle, bareFrom, bareTo) : t.aboutBetween(middle, from, to);
}

/** From the least to the most, 8 times in 10: "9–17 min", "40 s–3 min"; just "9 min" when the band is narrow. */
export function rangeWords({ low, high }: Pick<Band, 'low' | 'high'>): string {
  const all = [low, high].map((seconds) => said(rounded(seconds)));
  const [from, to] = all.map(text);
  if (from === to) return from;
  return t.between(haveOneUnit(...all) ? all[0][0].amount : from, to);
}

/** The middle of a forecast alone, for narrow places, in one line: "~4 min". */
export function medianWords({ median }: Band): string {
  return t.roughly(durationWords(rounded(median)).replaceAll(' ', '\u00a0'));
}

/** What nobody would say of a forecast is rounded: to 5 s from 20 s on, to 10 s from a minute on, to days from three days on. */
function rounded(seconds: number): number {
  if (seconds >= 3 * DAY && seconds < Number.POSITIVE_INFINITY) return Math.round(seconds / DAY) * DAY;
  if (seconds < 20 || seconds >= 2 * MINUTE) return seconds;
  const step = seconds < MINUTE ? 5 : 10;
  return Math.round(seconds / step) * step;
}

/** A moment on a clock that starts at 0: min:s below an hour ("6:40"), h:min:s above ("1:06:40"). */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds + 1e-9));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / HOUR), Math.floor(whole / MINUTE) % MINUTE, whole % MINUTE];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function pair(seconds: number, unit: Unit, lesser: Unit): Said {
  const total = Math.round(seconds / SECONDS[lesser]);
  const per = SECONDS[unit] / SECONDS[lesser];
  const rest = total % per;
  const whole = { amount: count(Math.floor(total / per)), unit };
  return rest > 0 ? [whole, { amount: count(rest), unit: lesser }] : [whole];
}
