const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** A duration in plain words, as exact as a person would say it: "40 s", "4 min", "1 h 20 min", "2 d 3 h". */
export function formatSeconds(seconds: number): string {
  if (seconds === Number.POSITIVE_INFINITY) return 'for ever';
  if (!(seconds > 0)) return '0 s';
  if (seconds < 1) return 'under 1 s';
  if (seconds < 99.5) return `${Math.round(seconds)} s`;
  if (seconds < HOUR - MINUTE / 2) return `${Math.round(seconds / MINUTE)} min`;
  if (seconds < DAY - MINUTE / 2) return pair(seconds, HOUR, 'h', MINUTE, 'min');
  return pair(seconds, DAY, 'd', HOUR, 'h');
}

/** A countdown to something that is certain: "40 s", "1 min 20 s", "1 h 20 min". */
export function formatCountdown(seconds: number): string {
  if (!(seconds > 0) || seconds >= HOUR) return formatSeconds(seconds);
  const whole = Math.ceil(seconds);
  return whole < MINUTE ? `${whole} s` : pair(whole, MINUTE, 'min', 1, 's');
}

/** A forecast with its 80 % band: "about 4 min (2–9)", "about 70 s (40 s–3 min)"; just "about 4 min" when the band is narrow. */
export function formatForecast({ low, median, high }: { low: number; median: number; high: number }): string {
  const [from, middle, to] = [low, median, high].map((seconds) => formatSeconds(round(seconds)));
  if (from === middle && middle === to) return `about ${middle}`;
  const unit = unitOf(middle);
  const sameUnit = unit !== null && unitOf(from) === unit && unitOf(to) === unit;
  const band = sameUnit ? `${bare(from)}–${bare(to)}` : `${from}–${to}`;
  return `about ${middle} (${band})`;
}

/** Seconds as nobody would say them are rounded: to 5 s from 20 s on, to 10 s from a minute on. */
function round(seconds: number): number {
  if (seconds < 20 || seconds >= 2 * MINUTE) return seconds;
  const step = seconds < MINUTE ? 5 : 10;
  return Math.round(seconds / step) * step;
}

/** A moment on a clock that starts at 0: min:s below an hour ("6:40"), h:min:s above ("1:06:40"). */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds + 1e-9));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / HOUR), Math.floor(whole / MINUTE) % MINUTE, whole % MINUTE];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function pair(seconds: number, unit: number, name: string, lesser: number, lesserName: string): string {
  const total = Math.round(seconds / lesser);
  const per = unit / lesser;
  const rest = total % per;
  return `${Math.floor(total / per)} ${name}${rest > 0 ? ` ${rest} ${lesserName}` : ''}`;
}

/** The unit of a duration that has only one, or null. */
function unitOf(text: string): string | null {
  const words = text.split(' ');
  return words.length === 2 ? words[1] : null;
}

function bare(text: string): string {
  return text.split(' ')[0];
}
