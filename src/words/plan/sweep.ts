import type { FieldValue } from '../../engine/index.ts';
import type { Swept } from '../../store/plan/sweep.ts';
import { part } from '../catalogue.ts';
import { fieldOptionWords } from '../comparison/runs.ts';
import { durationWords } from '../duration.ts';
import { count, counted, share } from '../quantities.ts';
import { valueWords } from '../settings/values.ts';

const t = part('planSweep', {
  title: 'Two settings against each other',
  about:
    'Every pair of values before the same crowds. Darker is more; the framed one is the plan. Press a cell to watch it.',
  across: 'Across',
  down: 'Down',
  shows: 'Shows',
  swept: {
    duration: 'How long it takes',
    hurt: 'Users hurt',
    cutOff: 'Users cut off',
    turnedAway: 'Users turned away',
    fullest: 'How full the fullest server gets',
  } as Record<Swept, string>,
  caption: (what: string, across: string, down: string) => `${what}: ${across} across, ${down} down`,
  impossible: 'can’t be',
  watch: (across: string, down: string, value: string) => `Watch ${across} with ${down}: ${value}`,
  setting: (field: string, value: string) => `${field} ${value}`,
});
export const sweepWords = t;

/** What a cell says. */
export function sweptWords(what: Swept, value: number): string {
  if (Number.isNaN(value)) return '…';
  if (what === 'duration') return durationWords(value);
  if (what === 'fullest') return share(value);
  return count(value < 9.95 ? Math.round(10 * value) / 10 : Math.round(value));
}

/** A value of an axis. */
export function axisWords(field: string, value: FieldValue): string {
  return field === 'servers' ? counted(Number(value), 'server') : valueWords(field, value);
}

/** A field with its value: "Drain timeout 300 s". */
export function pairWords(field: string, value: FieldValue): string {
  return t.setting(fieldOptionWords(field), axisWords(field, value));
}
