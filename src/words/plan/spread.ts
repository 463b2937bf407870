import type { Varying } from '../../plan/spread.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count, share } from '../quantities.ts';
import { few } from './answer.ts';

const t = part('planSpread', {
  title: 'How it varies',
  about: 'Bars: how many of the crowds. Line: how many the closed form expects, where there is one for this plan.',
  waiting: 'No crowd has been asked yet.',
  of: {
    seconds: 'How long it takes',
    hurt: 'Users hurt',
    cutOff: 'Users cut off',
    signedOut: 'Users signed out',
    turnedAway: 'Users turned away',
    fullest: 'How full the fullest server gets',
  } as Record<Varying, string>,
  always: (value: string) => `${value}, always`,
  chart: (of: string, low: string, high: string) => `${of}: 9 times in 10 from ${low} to ${high}`,
  caption: (crowds: string) => `What ${crowds} found`,
  what: 'What',
  columns: ['1 in 20 below', '1 in 4 below', 'Half', '3 in 4 below', '19 in 20 below', 'Mean'],
  closedForm: 'Closed form',
  noClosedForm: 'none for this plan',
});
export const spreadWords = t;

/** A value of what varies. */
export function varyingWords(of: Varying, value: number): string {
  if (of === 'seconds') return durationWords(value);
  return of === 'fullest' ? share(value) : few(value);
}

/** A whole number of users, or what else it is, at the end of an axis. */
export const axisEndWords = (of: Varying, value: number): string =>
  of === 'seconds' || of === 'fullest' ? varyingWords(of, value) : count(Math.round(value));
