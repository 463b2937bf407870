import type { Ledger } from '../../engine/index.ts';
import { formatSeconds } from '../duration.ts';
import { LEDGER_ROWS } from '../ledger/rows.ts';
import { joined, many, type Told } from './told.ts';

/** What a run did otherwise than the first: words, and whether that is better. */
type Clause = { text: string; better: boolean };
/** Words for one entry of the ledger, in the past tense without a subject; `base` is the first run's ledger. */
type Say = (own: Ledger, base: Ledger) => string;

/** One sentence on what the difference did, from the two ledgers alone. */
export function differenceSentence(run: Told, base: Told): string {
  const clauses = [...timeClause(run, base), ...LEDGER_CLAUSES.flatMap((clause) => clause(run.ledger, base.ledger))];
  if (clauses.length === 0) {
    return run.over && base.over ? `${run.subject} made no difference.` : 'No difference so far.';
  }
  const [good, bad] = [true, false].map((side) => clauses.filter(({ better }) => better === side));
  const parts = [good, bad].map((side) => joined(side.map(({ text }) => text))).filter((part) => part !== '');
  return `${run.subject} ${parts.join(', but ')}.`;
}

function timeClause(run: Told, base: Told): Clause[] {
  const [own, other] = [run.ledger.rolloutSeconds, base.ledger.rolloutSeconds];
  if (run.status === 'holding') return [{ text: `holds after ${formatSeconds(own)}`, better: false }];
  if (!run.over) return base.over ? [{ text: 'is still under way', better: false }] : [];
  if (!base.over) return [{ text: `took only ${formatSeconds(own)}`, better: true }];
  if (formatSeconds(own) === formatSeconds(other)) return [];
  return [{ text: `took ${instead(formatSeconds(own), formatSeconds(other))}`, better: own < other }];
}

/** "3 min instead of 21"; the unit once where it is the same. */
function instead(own: string, other: string): string {
  const [, unit, ...more] = own.split(' ');
  const short = more.length === 0 && other.endsWith(` ${unit}`) && other.split(' ').length === 2;
  return short ? `${own} instead of ${other.slice(0, -unit.length - 1)}` : `${own} instead of ${other}`;
}

const insteadOf = (own: number, base: number): string =>
  base > 0 && own !== base ? ` instead of ${Math.round(base).toLocaleString('en')}` : '';

/** Words for what the page has words for. Entries that follow from others have none. */
const WORDS: Partial<Record<keyof Ledger, Say>> = {
  downSeconds: (own, base) =>
    own.downSeconds > 0
      ? `let no new user in for ${formatSeconds(own.downSeconds)}`
      : `kept the site open, which was closed for ${formatSeconds(base.downSeconds)}`,
  cutOff: (own, base) => {
    if (own.cutOff === 0) return `cut nobody off instead of ${many(base.cutOff, 'user')}`;
    const orders = own.ordersLost > 0 ? `, ${own.ordersLost.toLocaleString('en')} of them with an order` : '';
    return `cut ${many(own.cutOff, 'user')} off${insteadOf(own.cutOff, base.cutOff)}${orders}`;
  },
  turnedAway: (own, base) =>
    own.turnedAway === 0
      ? `turned nobody away instead of ${many(base.turnedAway, 'user')}`
      : `turned ${many(own.turnedAway, 'user')} away${insteadOf(own.turnedAway, base.turnedAway)}`,
  signedOut: (own, base) =>
    own.signedOut === 0
      ? `signed nobody out instead of ${many(base.signedOut, 'user')}`
      : `signed ${many(own.signedOut, 'user')} out${insteadOf(own.signedOut, base.signedOut)}`,
  failedRequests: (own, base) =>
    own.failedRequests === 0
      ? `let no request fail instead of ${many(base.failedRequests, 'request')}`
      : `let ${many(own.failedRequests, 'request')} fail${insteadOf(own.failedRequests, base.failedRequests)}`,
  serverSeconds: (own, base) => {
    const ratio = own.serverSeconds / base.serverSeconds;
    return ratio > 1
      ? `kept servers running ${Math.round(100 * (ratio - 1))} % longer in all`
      : `needed ${Math.round(100 * (1 - ratio))} % less server time`;
  },
  peakUtilisation: (own, base) =>
    `filled a server to ${instead(`${Math.round(100 * own.peakUtilisation)} %`, `${Math.round(100 * base.peakUtilisation)} %`)}`,
};

/** The first are said first. */
const SPOKEN = Object.keys(WORDS) as (keyof Ledger)[];
/** Said by the others already, or by the time that it took. */
const IMPLIED = new Set<keyof Ledger>([
  ...(['rolloutSeconds', 'ordersLost', 'ordersLostMidOrder', 'completed', 'ordersPlaced', 'mixedSeconds'] as const),
  ...SPOKEN,
]);
/** What has to differ by so much to be worth a word: a share of the first run's, or an amount. */
const WORTH: Partial<Record<keyof Ledger, (own: number, base: number) => boolean>> = {
  serverSeconds: (own, base) => base > 0 && Math.abs(own / base - 1) >= 0.05,
  peakUtilisation: (own, base) => Math.abs(own - base) >= 0.1,
  downSeconds: (own, base) => Math.abs(own - base) >= 1,
};

const LEDGER_CLAUSES: ((own: Ledger, base: Ledger) => Clause[])[] = [
  ...SPOKEN.map((key) => (own: Ledger, base: Ledger) => {
    const worth = WORTH[key]?.(own[key], base[key]) ?? Math.round(own[key]) !== Math.round(base[key]);
    return worth ? [{ text: WORDS[key]?.(own, base) ?? '', better: own[key] < base[key] }] : [];
  }),
  // Harms that have a row and no words of their own yet.
  ...LEDGER_ROWS.filter(({ key, kind }) => kind === 'harm' && !IMPLIED.has(key)).map(
    ({ key, label, format }) =>
      (own: Ledger, base: Ledger): Clause[] =>
        format(own[key]) === format(base[key])
          ? []
          : [
              {
                text: `had “${label.toLowerCase()}” at ${instead(format(own[key]), format(base[key]))}`,
                better: own[key] < base[key],
              },
            ],
  ),
];
