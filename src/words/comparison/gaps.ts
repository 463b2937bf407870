import type { Ledger } from '../../engine/index.ts';
import { FIGURES, type Figure, type Gap } from '../../store/comparison/verdict.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { joined } from '../names.ts';
import { countedMore, moreOf, type Noun, share } from '../quantities.ts';
import { inCrowds } from './crowds.ts';

/** Figures of which there can be more or less; a rollout is faster or slower. */
type Told = Exclude<Figure, 'rolloutSeconds'>;

const t = part('comparisonGaps', {
  thisCrowd: 'this crowd',
  itsCrowd: 'its crowd',
  but: (gains: string, losses: string) => `${gains}, but ${losses}`,
  with: (clause: string, crowds: string) => `${clause} with ${crowds}`,
  typically: (outcome: string) => `typically ${outcome}`,
  faster: (time: string) => `${time} faster`,
  slower: (time: string) => `${time} slower`,
  more: (amount: string) => `${amount} more`,
  less: (amount: string) => `${amount} less`,
  /** What there is more or less of: `amount` is "78 more users", or "more users" where no number is told. */
  figures: {
    cutOff: (amount) => `${amount} cut off`,
    ordersLost: (amount) => `${amount} lost`,
    turnedAway: (amount) => `${amount} turned away`,
    signedOut: (amount) => `${amount} signed out`,
    brokenBySchema: (amount) => `${amount} broken by the database’s change`,
    failedRequests: (amount) => `${amount} failed`,
    metBoth: (amount) => `${amount} between versions`,
    downSeconds: (amount) => `${amount} without a server for new users`,
    slowSeconds: (amount) => `${amount} in all on slow servers`,
    serverSeconds: (amount) => `${amount} server time`,
  } as Record<Told, (amount: string) => string>,
  /** What there is more or less of where it is told with how many crowds, and not by how much. */
  rather: {
    downSeconds: ['less time', 'more time'],
    slowSeconds: ['less time', 'more time'],
    serverSeconds: ['less', 'more'],
  } as Partial<Record<Figure, [less: string, more: string]>>,
});

/** A difference that is worth a word; typically so much, or else with so many crowds at all. */
type Clause = { text: string; sign: 'less' | 'more'; typical: boolean };

/**
 * What a run does otherwise than the leader, of which `base` is typical: "typically 18 min faster, but 78 more users cut off"; '' for
 * nothing. `apart`: whether each has a crowd of its own.
 */
export function gapsWords(gaps: Record<Figure, Gap>, base: Ledger, crowds: number, apart: boolean): string {
  const told = FIGURES.flatMap((figure) => clause(figure, gaps[figure], base, apart));
  const [gains, losses] = (['less', 'more'] as const).map((sign) => told.filter((own) => own.sign === sign));
  const isSaid = crowds === 1 || gains.some(({ typical }) => typical);
  const [good, bad] = [clauses(gains, crowds > 1), clauses(losses, !isSaid)];
  return good !== '' && bad !== '' ? t.but(good, bad) : good || bad;
}

/** "this crowd", "all 100 crowds", "97 of 100 crowds"; "its crowd" where each run has one of its own. */
export function within(some: number, all: number, apart: boolean): string {
  if (all > 1) return inCrowds(some, all);
  return apart ? t.itsCrowd : t.thisCrowd;
}

/** Several as one, what is typical first: with that word before it if so asked. */
function clauses(told: readonly Clause[], typically: boolean): string {
  const [typical, rare] = [true, false].map((is) => told.filter((own) => own.typical === is));
  const text = joined([...typical, ...rare].map((own) => own.text));
  return typically && typical.length > 0 ? t.typically(text) : text;
}

/** What has to be dearer by less is as dear. */
const WORTH_TELLING = 0.01;

function clause(figure: Figure, gap: Gap, base: Ledger, apart: boolean): Clause[] {
  const { sign, median, crowds } = gap;
  if (sign !== 'less' && sign !== 'more') return [];
  const typical = Number.isFinite(median) && Math.abs(median) >= 0.5;
  if (!typical) {
    // With how many crowds a rollout takes longer is told where it does not come to its end.
    if (figure === 'rolloutSeconds') return [];
    const text = t.with(ratherWords(figure, sign, gap.ofEvents), within(gap[sign], crowds, apart));
    return [{ text, sign, typical }];
  }
  if (figure === 'serverSeconds' && Math.abs(median) < WORTH_TELLING * base.serverSeconds) return [];
  return [{ text: byWords(figure, gap, base), sign, typical }];
}

/** What is counted: people, and events where one of these can befall the same person more than once. */
const NOUNS: Partial<Record<Figure, [people: Noun, events: Noun]>> = {
  cutOff: ['user', 'session'],
  ordersLost: ['order', 'order'],
  turnedAway: ['user', 'visit'],
  signedOut: ['user', 'sign-out'],
  brokenBySchema: ['visit', 'visit'],
  failedRequests: ['request', 'request'],
  metBoth: ['move', 'move'],
};

/** What there is more or less of: `amount` gives it its noun, if it has one. */
function thingWords(figure: Told, ofEvents: boolean, amount: (noun: Noun | undefined) => string): string {
  const noun = NOUNS[figure]?.[ofEvents ? 1 : 0];
  return noun === 'sign-out' ? amount(noun) : t.figures[figure](amount(noun));
}

function ratherWords(figure: Told, sign: 'less' | 'more', ofEvents: boolean): string {
  const side = sign === 'less' ? 0 : 1;
  return thingWords(figure, ofEvents, (noun) =>
    noun === undefined ? (t.rather[figure]?.[side] ?? '') : moreOf(noun, sign),
  );
}

/** A difference and its size: "78 more users cut off", "18 min faster", "35 % more server time". */
function byWords(figure: Figure, { median, ofEvents }: Gap, base: Ledger): string {
  const by = Math.round(median);
  if (figure === 'rolloutSeconds') return (by < 0 ? t.faster : t.slower)(durationWords(Math.abs(by)));
  const much = () =>
    figure === 'serverSeconds' ? share(Math.abs(by) / base.serverSeconds) : durationWords(Math.abs(by));
  return thingWords(figure, ofEvents, (noun) =>
    noun === undefined ? (by < 0 ? t.less : t.more)(much()) : countedMore(by, noun),
  );
}
