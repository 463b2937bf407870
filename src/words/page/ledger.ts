import type { Ledger } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count, isOne, share } from '../quantities.ts';
import type { LedgerEntry } from '../run/ledger.ts';

const t = part('ledger', {
  ledger: 'Ledger',
  hurt: 'people hurt',
  oneHurt: 'person hurt',
  served: 'served',
  rollout: 'rollout time',
  none: (whom: string) => `None ${whom}`,
  list: ', ',
  more: (rows: number) => `${count(rows)} more`,
  all: 'All numbers, and what they mean',
  less: 'Only what is not zero',
  /** In place of a number that is still to be guessed. */
  hidden: '?',
  /** What befell nobody. */
  calm: {
    cutOff: 'cut off',
    turnedAway: 'turned away',
    ordersLost: 'orders lost',
    signedOut: 'signed out',
    brokenBySchema: 'broken by the database',
    slowed: 'slowed',
  } as Partial<Record<LedgerEntry, string>>,
});

/** The ledger as a thing on the page. */
export const ledgerWords: Pick<typeof t, 'ledger' | 'all' | 'less' | 'hidden'> = t;

/** What a large figure counts, beside it. */
export function figureWords(entry: LedgerEntry, amount: number): string {
  if (entry === 'peopleHurt') return isOne(amount) ? t.oneHurt : t.hurt;
  return entry === 'completed' ? t.served : t.rollout;
}

/** More are not named. */
const NAMED = 3;

/** Harms that are zero, in one line: "None cut off, turned away, orders lost, 9 more". */
export function calmWords(zero: readonly LedgerEntry[]): string {
  const named = zero.flatMap((entry) => t.calm[entry] ?? []).slice(0, NAMED);
  if (named.length === 0) return t.all;
  const rest = zero.length - named.length;
  return t.none([...named, ...(rest > 0 ? [t.more(rest)] : [])].join(t.list));
}

/** The value of an entry as it is read: a count, a duration or a share. */
export function ledgerValue(entry: LedgerEntry | keyof Ledger, value: number): string {
  if (entry === 'peakUtilisation') return share(value);
  return entry.endsWith('Seconds') ? durationWords(value) : count(Math.round(value));
}

/** Whether two values of an entry read the same. */
export function readAlike(entry: LedgerEntry, one: number, other: number): boolean {
  return ledgerValue(entry, one) === ledgerValue(entry, other);
}
