import type { Unit } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { count, counted, digits, numbers } from '../quantities.ts';

const t = part('settingsNumbers', {
  none: 'none',
  units: { s: 's', users: 'users', 'users/s': 'users/s', servers: 'servers' } as Record<Exclude<Unit, 'share'>, string>,
});

/** What a number counts, as it stands after it: "s"; nothing where the number says it: "30 %". */
export function unitWords(unit: Unit | undefined): string {
  return unit === undefined || unit === 'share' ? '' : t.units[unit];
}

/** A number that is set, with what it counts: "300 s", "0.8 users/s", "30 %"; "none" where there is none. */
export function numberWords(value: number | null, unit?: Unit): string {
  if (value === null) return t.none;
  if (unit === 'share') return numbers.percent(plain(100 * value));
  if (unit === 'users' || unit === 'servers') return counted(value, unit === 'users' ? 'user' : 'server');
  return unit === undefined ? plain(value) : `${plain(value)} ${t.units[unit]}`;
}

/** Without the dust of floating point: "0.8", "1,800"; small ones keep their digits. */
function plain(value: number): string {
  return Math.abs(value) >= 0.001 || value === 0 ? count(value) : digits(Number(value.toPrecision(3)));
}
