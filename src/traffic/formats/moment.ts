/** A moment as a line has it: seconds of the clock as if it were UTC, and how many minutes that clock is ahead of UTC; NaN where it is not said. */
export type Moment = { clock: number; zone: number };

const DAY = 86_400;
const [ZERO, NINE, COLON, SLASH, DASH, PLUS, DOT, SPACE] = [48, 57, 58, 47, 45, 43, 46, 32];
/** Of each month the second and third letters, which tell them apart. */
const MONTHS = ['an', 'eb', 'ar', 'pr', 'ay', 'un', 'ul', 'ug', 'ep', 'ct', 'ov', 'ec'].map((ends) =>
  letters(ends.charCodeAt(0), ends.charCodeAt(1)),
);

/**
 * Reads the moment in some bytes: `10/Oct/2025:13:55:36 -0700` with or without a fraction or a zone, ISO 8601, or seconds, milliseconds,
 * microseconds or nanoseconds since 1970. False where it is none of these, or no moment there is.
 */
export function readMoment(moment: Moment, bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from >= 20 && bytes[from + 2] === SLASH && bytes[from + 6] === SLASH) {
    const month = MONTHS.indexOf(letters(bytes[from + 4] | 32, bytes[from + 5] | 32));
    const day = dayOf(number(bytes, from + 7, from + 11), month + 1, number(bytes, from, from + 2));
    return readTime(moment, day, bytes, from + 12, to);
  }
  if (to - from >= 19 && bytes[from + 4] === DASH && bytes[from + 7] === DASH) {
    return readTime(moment, readDay(bytes, from), bytes, from + 11, to);
  }
  return readEpoch(moment, bytes, from, to);
}

/** Reads a date and a time that stand apart: 2025-10-10 and 13:55:36, in UTC. */
export function readDateAndTime(
  moment: Moment,
  bytes: Uint8Array,
  [dateFrom, dateTo]: readonly [number, number],
  [timeFrom, timeTo]: readonly [number, number],
): boolean {
  if (dateTo - dateFrom !== 10 || !readTime(moment, readDay(bytes, dateFrom), bytes, timeFrom, timeTo)) return false;
  moment.zone = 0;
  return true;
}

function readDay(bytes: Uint8Array, from: number): number {
  return dayOf(number(bytes, from, from + 4), number(bytes, from + 5, from + 7), number(bytes, from + 8, from + 10));
}

/** hh:mm:ss, a fraction, and a zone. */
function readTime(moment: Moment, day: number, bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 8 || bytes[from + 2] !== COLON || bytes[from + 5] !== COLON) return false;
  const hour = number(bytes, from, from + 2);
  const minute = number(bytes, from + 3, from + 5);
  const second = number(bytes, from + 6, from + 8);
  if (!(day >= 0 && hour < 24 && minute < 60 && second <= 60)) return false;
  let at = from + 8;
  let fraction = 0;
  if (bytes[at] === DOT || bytes[at] === 44) {
    const digits = digitsFrom(bytes, at + 1, to);
    fraction = fractionOf(bytes, at + 1, digits);
    at += 1 + digits;
  }
  if (at < to && bytes[at] === SPACE) at += 1;
  moment.clock = day * DAY + hour * 3600 + minute * 60 + second + fraction;
  moment.zone = Number.NaN;
  if (at >= to) return true;
  if (bytes[at] === 90 && at + 1 === to) {
    moment.zone = 0;
    return true;
  }
  const sign = bytes[at] === DASH ? -1 : bytes[at] === PLUS ? 1 : 0;
  const minutesAt = bytes[at + 3] === COLON ? at + 4 : at + 3;
  const zone = number(bytes, at + 1, at + 3) * 60 + number(bytes, minutesAt, minutesAt + 2);
  if (sign === 0 || minutesAt + 2 !== to || !(zone < 24 * 60)) return false;
  moment.zone = sign * zone;
  return true;
}

/** Digits with or without a fraction: how many there are says what they count. */
function readEpoch(moment: Moment, bytes: Uint8Array, from: number, to: number): boolean {
  const digits = digitsFrom(bytes, from, to);
  if (digits < 9 || digits > 19) return false;
  const dot = from + digits;
  const behind = dot < to && bytes[dot] === DOT ? digitsFrom(bytes, dot + 1, to) : -1;
  if (dot + behind + 1 !== to) return false;
  const unit = digits <= 11 ? 1 : digits <= 14 ? 1e3 : digits <= 17 ? 1e6 : 1e9;
  moment.clock = (number(bytes, from, dot) + fractionOf(bytes, dot + 1, behind)) / unit;
  moment.zone = 0;
  return true;
}

function digitsFrom(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] >= ZERO && bytes[at] <= NINE) at += 1;
  return at - from;
}

const fractionOf = (bytes: Uint8Array, from: number, digits: number): number =>
  digits > 0 ? number(bytes, from, from + Math.min(digits, 9)) / 10 ** Math.min(digits, 9) : 0;

/** Days since 1970, NaN where there is no such day. Hinnant, "chrono-compatible low-level date algorithms": days_from_civil. */
function dayOf(year: number, month: number, day: number): number {
  if (!(year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return Number.NaN;
  const y = month <= 2 ? year - 1 : year;
  const century = Math.floor(y / 400);
  const ofCentury = y - century * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    century * 146_097 + ofCentury * 365 + Math.floor(ofCentury / 4) - Math.floor(ofCentury / 100) + ofYear - 719_468
  );
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function letters(first: number, second: number): number {
  return (first << 8) | second;
}

/** A whole number in decimal digits; NaN where there is anything else. */
function number(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = bytes[i] - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
