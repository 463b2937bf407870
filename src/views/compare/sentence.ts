import type { Ledger } from '../../engine/index.ts';
import { formatSeconds } from '../../store/duration.ts';
import { LEDGER_ROWS } from '../ledger/rows.ts';
import { joined, many, type Told } from './told.ts';

/** What a run did otherwise than the first: words, and whether that is better. */
type Clause = { key: keyof Ledger; text: string; better: boolean };
/** Words for one entry of the ledger, in the past tense without a subject; `base` is the first run's ledger. */
type Say = (own: Ledger, base: Ledger) => string;

/** One sentence on what the difference did, from the two ledgers alone. */
export function differenceSentence(run: Told, base: Told): string {
  const clauses = short([...timeClause(run, base), ...LEDGER_CLAUSES.flatMap((clause) => clause(run, base))]);
  if (clauses.length === 0) {
    return run.over && base.over ? `${run.subject} made no difference.` : 'No difference so far.';
  }
  const [good, bad] = [true, false].map((side) => clauses.filter(({ better }) => better === side));
  const parts = [good, bad].map((side) => joined(side.map(({ text }) => text))).filter((part) => part !== '');
  return `${run.subject} ${parts.join(', but ')}.`;
}

/** More clauses than this are too much for one sentence. */
const MOST = 4;
/** What is left to the table then, the first first. */
const LESSER: (keyof Ledger)[] = ['peakUtilisation', 'ordersPlaced', 'slowSeconds'];

function short(clauses: Clause[]): Clause[] {
  return LESSER.reduce(
    (left, key) => (left.length > MOST ? left.filter((clause) => clause.key !== key) : left),
    clauses,
  );
}

function timeClause(run: Told, base: Told): Clause[] {
  const [own, other] = [run.ledger.rolloutSeconds, base.ledger.rolloutSeconds];
  if (run.status === 'holding')
    return [{ key: 'rolloutSeconds', text: `holds after ${formatSeconds(own)}`, better: false }];
  if (!run.over) return base.over ? [{ key: 'rolloutSeconds', text: 'is still under way', better: false }] : [];
  if (!base.over) return [{ key: 'rolloutSeconds', text: `took only ${formatSeconds(own)}`, better: true }];
  if (formatSeconds(own) === formatSeconds(other)) return [];
  return [
    { key: 'rolloutSeconds', text: `took ${instead(formatSeconds(own), formatSeconds(other))}`, better: own < other },
  ];
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
  ordersPlaced: (own, base) => {
    const more = own.ordersPlaced - base.ordersPlaced;
    return `took in ${many(Math.abs(more), 'order')} ${more > 0 ? 'more' : 'fewer'}`;
  },
  signedOut: (own, base) =>
    own.signedOut === 0
      ? `signed nobody out instead of ${many(base.signedOut, 'user')}`
      : `signed ${many(own.signedOut, 'user')} out${insteadOf(own.signedOut, base.signedOut)}`,
  failedRequests: (own, base) =>
    own.failedRequests === 0
      ? `let no request fail instead of ${many(base.failedRequests, 'request')}`
      : `let ${many(own.failedRequests, 'request')} fail${insteadOf(own.failedRequests, base.failedRequests)}`,
  slowSeconds: (own, base) =>
    Math.round(own.slowSeconds) === 0
      ? 'slowed nobody down'
      : `slowed users down for ${instead(formatSeconds(own.slowSeconds), formatSeconds(base.slowSeconds))}`,
  serverSeconds: (own, base) => {
    const ratio = own.serverSeconds / base.serverSeconds;
    return ratio > 1
      ? `needed ${Math.round(100 * (ratio - 1))} % more server time`
      : `needed ${Math.round(100 * (1 - ratio))} % less server time`;
  },
  peakUtilisation: (own, base) =>
    `filled a server to ${instead(`${Math.round(100 * own.peakUtilisation)} %`, `${Math.round(100 * base.peakUtilisation)} %`)}`,
};

/** The first are said first. */
const SPOKEN = Object.keys(WORDS) as (keyof Ledger)[];
/** Said by the others already, or by the time that it took. */
const IMPLIED = new Set<keyof Ledger>([
  ...(['rolloutSeconds', 'ordersLost', 'ordersLostMidOrder', 'completed', 'mixedSeconds'] as const),
  ...SPOKEN,
]);
/** What has to differ by so much to be worth a word: a share of the first run's, or an amount. */
const WORTH: Partial<Record<keyof Ledger, (own: Told, base: Told) => boolean>> = {
  serverSeconds: by((own, base) => base > 0 && Math.abs(own / base - 1) >= 0.05, 'serverSeconds'),
  downSeconds: by((own, base) => Math.abs(own - base) >= 1, 'downSeconds'),
  // Until both are over, one is merely not so far yet.
  peakUtilisation: (own, base) =>
    own.over && base.over && Math.abs(own.ledger.peakUtilisation - base.ledger.peakUtilisation) >= 0.1,
  // Whose order was lost has not placed it either.
  ordersPlaced: ({ ledger: own }, { ledger: base }) =>
    own.ordersPlaced !== base.ordersPlaced && own.ordersLost === base.ordersLost,
};

function by(differs: (own: number, base: number) => boolean, key: keyof Ledger) {
  return (own: Told, base: Told): boolean => differs(own.ledger[key], base.ledger[key]);
}

const LEDGER_CLAUSES: ((own: Told, base: Told) => Clause[])[] = [
  ...SPOKEN.map((key) => (own: Told, base: Told) => {
    const [mine, theirs] = [own.ledger[key], base.ledger[key]];
    const worth = WORTH[key]?.(own, base) ?? Math.round(mine) !== Math.round(theirs);
    const better = key === 'ordersPlaced' ? mine > theirs : mine < theirs;
    return worth ? [{ key, text: WORDS[key]?.(own.ledger, base.ledger) ?? '', better }] : [];
  }),
  // Harms that have a row and no words of their own yet.
  ...LEDGER_ROWS.filter(({ key, kind }) => kind === 'harm' && !IMPLIED.has(key)).map(
    ({ key, label, format }) =>
      ({ ledger: own }: Told, { ledger: base }: Told): Clause[] =>
        format(own[key]) === format(base[key])
          ? []
          : [
              {
                key,
                text: `had “${label.toLowerCase()}” at ${instead(format(own[key]), format(base[key]))}`,
                better: own[key] < base[key],
              },
            ],
  ),
];
