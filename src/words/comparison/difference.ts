import { type Harm, isRepeated, type Ledger } from '../../engine/index.ts';
import type { RunOutcome } from '../../store/comparison/prefer.ts';
import { part } from '../catalogue.ts';
import { durationWords, insteadWords } from '../duration.ts';
import { capitalised, joined } from '../names.ts';
import { count, counted, type Noun, share, times } from '../quantities.ts';
import { harmsWords } from '../run/outcome.ts';

/** What is told of a difference: every harm (what was lost while being placed is among the lost orders), and a few goods and costs. */
type Told = Exclude<Harm, 'ordersLostMidOrder'> | 'ordersPlaced' | 'serverSeconds' | 'peakUtilisation';
type Key = Told | 'rolloutSeconds';
/** Words for one entry of the ledger, in the past tense without a subject; `base` is the first run's ledger. */
type Say = (own: Ledger, base: Ledger) => string;

const t = part('comparisonDifference', {
  sentence: (subject: string, clauses: string) => `${subject} ${clauses}.`,
  but: (good: string, bad: string) => `${good}, but ${bad}`,
  none: (subject: string) => `${subject} made no difference.`,
  noneYet: 'No difference so far.',
  first: 'The others are compared with this one.',
  firstOver: (time: string, harms: string) => `It took ${time}: ${harms}.`,
  before: (gist: string, compared: string) => `${gist}. ${compared}`,
  holds: (time: string) => `holds after ${time}`,
  underWay: 'is still under way',
  tookOnly: (time: string) => `took only ${time}`,
  took: (instead: string) => `took ${instead}`,
  instead: (own: string, base: string) => `${own} instead of ${base}`,
  shut: (time: string) => `let no new user in for ${time}`,
  keptOpen: (time: string) => `kept the site open, which was closed for ${time}`,
  cutOff: (users: string) => `cut ${users} off`,
  cutNobody: (users: string) => `cut nobody off instead of ${users}`,
  withOrders: (cut: string, orders: string) => `${cut}, ${orders} of them with an order`,
  lost: (orders: string) => `lost ${orders}`,
  lostNone: (orders: string) => `lost no order instead of ${orders}`,
  turnedAway: (users: string) => `turned ${users} away`,
  turnedNobody: (users: string) => `turned nobody away instead of ${users}`,
  insteadOf: (clause: string, base: string) => `${clause} instead of ${base}`,
  more: (orders: string) => `took in ${orders} more`,
  fewer: (orders: string) => `took in ${orders} fewer`,
  signedOut: (users: string) => `signed ${users} out`,
  signedNobody: (users: string) => `signed nobody out instead of ${users}`,
  signOuts: (signOuts: string) => `caused ${signOuts}`,
  noSignOut: (signOuts: string) => `caused no sign-out instead of ${signOuts}`,
  broke: (visits: string) => `broke ${visits} by the database’s change`,
  brokeNone: (visits: string) => `broke no visit instead of ${visits}`,
  failed: (requests: string) => `let ${requests} fail`,
  failedNone: (requests: string) => `let no request fail instead of ${requests}`,
  metBoth: (often: string) => `moved users between versions ${often}`,
  metBothNobody: (often: string) => `moved nobody between versions instead of ${often}`,
  slow: (instead: string) => `slowed users down for ${instead}`,
  slowNobody: 'slowed nobody down',
  dearer: (part: string) => `needed ${part} more server time`,
  cheaper: (part: string) => `needed ${part} less server time`,
  filled: (instead: string) => `filled a server to ${instead}`,
});

/** What is said of the first run, with which the others are compared; once it is over, what became of it. */
export function firstRunWords({ status, ledger }: RunOutcome): string {
  return status === 'done' ? t.firstOver(durationWords(ledger.rolloutSeconds), harmsWords(ledger)) : t.first;
}

/** What is said of a run before any can differ: what it does, and whether the others are compared with it. */
export function beforeWords(gist: string | undefined, first: boolean): string {
  const compared = first ? t.first : t.noneYet;
  return gist === undefined ? compared : t.before(capitalised(gist), compared);
}

/** One sentence on what the difference did. `subject` is what it begins with. */
export function differenceWords(subject: string, run: RunOutcome, base: RunOutcome): string {
  const clauses = short([...timeClause(run, base), ...TOLD.flatMap((key) => ledgerClause(key, run, base))]);
  if (clauses.length === 0) return run.over && base.over ? t.none(subject) : t.noneYet;
  const [good, bad] = [true, false].map((side) => clauses.filter(({ better }) => better === side));
  const [gains, losses] = [good, bad].map((side) => joined(side.map(({ text }) => text)));
  return t.sentence(subject, gains !== '' && losses !== '' ? t.but(gains, losses) : gains || losses);
}

/** What a run did otherwise than the first: words, and whether that is better. */
type Clause = { key: Key; text: string; better: boolean };

/** More clauses than this are too much for one sentence. */
const MOST = 4;
/** What is left to the table then, the first first. */
const LESSER: readonly Key[] = ['peakUtilisation', 'ordersPlaced', 'slowSeconds'];

function short(clauses: Clause[]): Clause[] {
  return LESSER.reduce(
    (left, key) => (left.length > MOST ? left.filter((clause) => clause.key !== key) : left),
    clauses,
  );
}

function timeClause(run: RunOutcome, base: RunOutcome): Clause[] {
  const [own, other] = [run.ledger.rolloutSeconds, base.ledger.rolloutSeconds];
  const clause = (text: string, better: boolean): Clause[] => [{ key: 'rolloutSeconds', text, better }];
  if (run.status === 'holding') return clause(t.holds(durationWords(own)), false);
  if (!run.over) return base.over ? clause(t.underWay, false) : [];
  if (!base.over) return clause(t.tookOnly(durationWords(own)), true);
  // What reads the same is no difference.
  if (durationWords(own) === durationWords(other)) return [];
  return clause(t.took(insteadWords(own, other)), own < other);
}

function ledgerClause(key: Told, run: RunOutcome, base: RunOutcome): Clause[] {
  const [own, other] = [run.ledger[key], base.ledger[key]];
  const worth = WORTH[key]?.(run, base) ?? Math.round(own) !== Math.round(other);
  if (!worth) return [];
  return [
    { key, text: WORDS[key](run.ledger, base.ledger), better: key === 'ordersPlaced' ? own > other : own < other },
  ];
}

/** Entries of the catalogue that take one amount. */
type Phrase = { [K in keyof typeof t]: (typeof t)[K] extends (amount: string) => string ? K : never }[keyof typeof t];

/** Something that is counted: so many, or none, in place of the first run's; events where in either run some were harmed more than once. */
function counts(
  key: Told & Harm,
  noun: Noun,
  some: Phrase,
  none: Phrase,
  events: [Noun, Phrase, Phrase] | null = null,
): Say {
  return (ownLedger, baseLedger) => {
    const isOfEvents = events !== null && [ownLedger, baseLedger].some((ledger) => isRepeated(ledger, key));
    const [thing, say, sayNone] = isOfEvents ? events : [noun, some, none];
    const [own, base] = [ownLedger[key], baseLedger[key]];
    if (own === 0) return t[sayNone](counted(base, thing));
    const clause = t[say](counted(own, thing));
    return base > 0 ? t.insteadOf(clause, count(base)) : clause;
  };
}

const CUT_OFF = counts('cutOff', 'user', 'cutOff', 'cutNobody', ['session', 'cutOff', 'cutNobody']);

/** Whether all orders that a run lost were those of users who were cut off, so that both are told together. */
const ordersOfCutOff = ({ cutOff, signedOut, ordersLost }: Ledger): boolean => signedOut === 0 && ordersLost <= cutOff;

/** The first are said first. */
const WORDS: Record<Told, Say> = {
  downSeconds: (own, base) =>
    own.downSeconds > 0 ? t.shut(durationWords(own.downSeconds)) : t.keptOpen(durationWords(base.downSeconds)),
  cutOff: (own, base) => {
    const cut = CUT_OFF(own, base);
    return own.ordersLost > 0 && ordersOfCutOff(own) ? t.withOrders(cut, count(own.ordersLost)) : cut;
  },
  ordersLost: counts('ordersLost', 'order', 'lost', 'lostNone'),
  turnedAway: counts('turnedAway', 'user', 'turnedAway', 'turnedNobody', ['visit', 'turnedAway', 'turnedNobody']),
  ordersPlaced: (own, base) => {
    const more = own.ordersPlaced - base.ordersPlaced;
    return (more > 0 ? t.more : t.fewer)(counted(Math.abs(more), 'order'));
  },
  signedOut: counts('signedOut', 'user', 'signedOut', 'signedNobody', ['sign-out', 'signOuts', 'noSignOut']),
  brokenBySchema: counts('brokenBySchema', 'visit', 'broke', 'brokeNone'),
  failedRequests: counts('failedRequests', 'request', 'failed', 'failedNone'),
  metBoth: ({ metBoth }, base) =>
    metBoth === 0
      ? t.metBothNobody(times(base.metBoth))
      : t.metBoth(base.metBoth > 0 ? t.instead(times(metBoth), count(base.metBoth)) : times(metBoth)),
  slowSeconds: (own, base) =>
    Math.round(own.slowSeconds) === 0 ? t.slowNobody : t.slow(insteadWords(own.slowSeconds, base.slowSeconds)),
  serverSeconds: (own, base) => {
    const more = own.serverSeconds / base.serverSeconds - 1;
    return more > 0 ? t.dearer(share(more)) : t.cheaper(share(-more));
  },
  peakUtilisation: (own, base) =>
    t.filled(t.instead(share(own.peakUtilisation), count(Math.round(100 * base.peakUtilisation)))),
};
const TOLD = Object.keys(WORDS) as Told[];

/** What has to differ by so much to be worth a word: a share of the first run's, or an amount. */
const WORTH: Partial<Record<Told, (own: RunOutcome, base: RunOutcome) => boolean>> = {
  serverSeconds: ({ ledger: own }, { ledger: base }) =>
    base.serverSeconds > 0 && Math.abs(own.serverSeconds / base.serverSeconds - 1) >= 0.05,
  downSeconds: ({ ledger: own }, { ledger: base }) => Math.abs(own.downSeconds - base.downSeconds) >= 1,
  // Until both are over, one is merely not so far yet.
  peakUtilisation: (own, base) =>
    own.over && base.over && Math.abs(own.ledger.peakUtilisation - base.ledger.peakUtilisation) >= 0.1,
  // Those of users who were cut off are told with them.
  ordersLost: ({ ledger: own }, { ledger: base }) =>
    own.ordersLost !== base.ordersLost && !(own.cutOff !== base.cutOff && ordersOfCutOff(own) && ordersOfCutOff(base)),
  // Whose order was lost has not placed it either.
  ordersPlaced: ({ ledger: own }, { ledger: base }) =>
    own.ordersPlaced !== base.ordersPlaced && own.ordersLost === base.ordersLost,
};
