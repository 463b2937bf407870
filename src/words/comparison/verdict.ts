import type { Ledger } from '../../engine/index.ts';
import type { Alone } from '../../store/comparison/judging.ts';
import type { Priority } from '../../store/comparison/prefer.ts';
import { JUDGES } from '../../store/comparison/setup.ts';
import {
  type Against,
  FIGURES,
  type Figure,
  type Gap,
  type Standing,
  type Verdict,
} from '../../store/comparison/verdict.ts';
import type { StudyState } from '../../study/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { joined } from '../names.ts';
import { count, counted, countedMore, type Noun, share } from '../quantities.ts';
import { harmsTold, harmsWords } from '../run/outcome.ts';
import { inCrowds } from './crowds.ts';

/** What stands beside a verdict: by what it is, and what counts first. */
export const verdictPage = part('verdict', {
  first: 'What counts first',
  priorities: { people: 'People', time: 'Time', servers: 'Server time' } as Record<Priority, string>,
  hint:
    'A run is called better where it is so with more of the crowds than luck would give. That is a sign test, so strict that luck makes any ' +
    'claim about these runs in at most 1 of 100 comparisons.',
});

const t = part('comparisonVerdict', {
  thisCrowd: 'this crowd',
  noneFinished: (crowds: string) => `No run comes to a good end with ${crowds}.`,
  equal: (crowds: string, outcome: string) => `It makes no difference with ${crowds}: ${outcome}.`,
  alike: (runs: string, crowds: string, outcome: string) => `${runs} come out the same with ${crowds}: ${outcome}.`,
  better: (subject: string, crowds: string, outcome: string) => `${subject} does better with ${crowds}: ${outcome}.`,
  best: (subject: string, crowds: string, outcome: string) => `${subject} does best with ${crowds}: ${outcome}.`,
  asWell: (wins: string, shared: string) => `${wins} and as well with ${shared} more`,
  open: (wins: string, crowds: string) => `Too close to call: of ${crowds} ${wins}.`,
  wins: (run: string, crowds: string) => `${crowds} go to “${run}”`,
  noWinner: (crowds: string) => `${crowds} to none alone`,
  nobody: 'nobody is hurt',
  nobodyAtAll: 'nobody is hurt with any of them',
  typically: (outcome: string) => `typically ${outcome}`,
  inTime: (outcome: string, time: string) => `${outcome}, in ${time}`,
  heldAgainst: (subject: string) => `Held against ${subject}:`,
  aborted: (subject: string) => `${subject} is rolled back or aborted.`,
  stuck: (subject: string) => `${subject} does not come to its end.`,
  abortedIn: (subject: string, crowds: string) => `${subject} is rolled back with ${crowds}.`,
  stuckIn: (subject: string, crowds: string) => `${subject} does not come to its end with ${crowds}.`,
  same: (subject: string) => `${subject} comes out the same.`,
  noGap: (subject: string) => `${subject} makes no difference that is more than luck.`,
  worse: (subject: string, crowds: string) => `${subject} does worse with ${crowds}.`,
  reason: (subject: string, clauses: string) => `${subject}: ${clauses}.`,
  but: (gains: string, losses: string) => `${gains}, but ${losses}`,
  with: (clause: string, crowds: string) => `${clause} with ${crowds}`,
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
    metBoth: (amount) => `${amount} taken from one version to the other`,
    downSeconds: (amount) => `${amount} without a server for new users`,
    slowSeconds: (amount) => `${amount} in all on slow servers`,
    serverSeconds: (amount) => `${amount} server time`,
  } as Record<Exclude<Figure, 'rolloutSeconds'>, (amount: string) => string>,
  /** The same where it is told with how many crowds, and not by how much. */
  rather: {
    cutOff: ['fewer users cut off', 'more users cut off'],
    ordersLost: ['fewer orders lost', 'more orders lost'],
    turnedAway: ['fewer users turned away', 'more users turned away'],
    signedOut: ['fewer users signed out', 'more users signed out'],
    brokenBySchema: ['fewer sessions broken by the database’s change', 'more sessions broken by the database’s change'],
    failedRequests: ['fewer failed requests', 'more failed requests'],
    metBoth: ['fewer users taken from one version to the other', 'more users taken from one version to the other'],
    downSeconds: ['less time without a server for new users', 'more time without a server for new users'],
    slowSeconds: ['less time on slow servers', 'more time on slow servers'],
    serverSeconds: ['less server time', 'more server time'],
  } as Record<Exclude<Figure, 'rolloutSeconds'>, [less: string, more: string]>,
  toBeJudged: (crowds: string) => `To be judged by ${crowds}`,
  fullBasis: (basis: string, first: string, priority: string) => `${basis}. ${first}: ${priority}`,
  judging: (crowds: string, done: string) => `Judging by ${crowds}: ${done} done`,
  paused: (progress: string) => `${progress}, paused`,
  judged: (crowds: string) => `Judged by ${crowds}`,
  stopped: (crowds: string) => `Judged by this crowd alone: the others were stopped after ${crowds}`,
  alone: {
    operator: 'Judged by this crowd alone: what the operator does at one moment of it can’t be tried with others',
    moment: 'Judged by this crowd alone: the runs part in the middle of it',
    seed: 'Judged by these crowds alone: the runs differ by nothing else',
    work: 'Judged by this crowd alone: others would take too long',
  } as Record<Alone, string>,
});

/** Which run to prefer, and a sentence about each of the others. `subjects` are what sentences about the runs begin with, `labels` their names. */
export function verdictWords(
  verdict: Verdict,
  subjects: readonly string[],
  labels: readonly string[],
): { headline: string; reasons: string[] } {
  const { crowds, leaders, against, alike, standings } = verdict;
  if (leaders.length === 0) return { headline: t.noneFinished(within(crowds, crowds)), reasons: [] };
  const [first] = leaders;
  const several = leaders.length > 1 && !alike && subjects.length > 2;
  const reasons = subjects.flatMap((subject, i) => {
    const own = against[i];
    return own === null || (alike && leaders.includes(i)) ? [] : [reason(subject, i, own, verdict)];
  });
  return {
    headline: headlineOf(verdict, subjects, labels),
    reasons: [
      ...endsWords(subjects[first], standings[first], crowds),
      ...(several ? [t.heldAgainst(subjects[first])] : []),
      ...reasons,
    ],
  };
}

function headlineOf(
  { crowds, leaders, alike, standings }: Verdict,
  subjects: readonly string[],
  labels: readonly string[],
): string {
  const { wins, shared } = standings[leaders[0]];
  const outcome = outcomeOf(standings[leaders[0]], crowds);
  if (leaders.length === 1) {
    const won = within(wins, crowds);
    const say = subjects.length > 2 ? t.best : t.better;
    return say(subjects[leaders[0]], shared === 0 ? won : t.asWell(won, count(shared)), outcome);
  }
  if (alike) {
    if (leaders.length === subjects.length) return t.equal(within(crowds, crowds), outcome);
    return t.alike(joined(leaders.map((i) => subjects[i])), within(crowds, crowds), outcome);
  }
  const told = leaders.map((i) => t.wins(labels[i], count(standings[i].wins)));
  const none = crowds - standings.reduce((sum, own) => sum + own.wins, 0);
  return t.open(joined(none === 0 ? told : [...told, t.noWinner(count(none))]), counted(crowds, 'crowd'));
}

/** "this crowd", "all 100 crowds", "97 of 100 crowds". */
function within(some: number, all: number): string {
  return all === 1 ? t.thisCrowd : inCrowds(some, all);
}

/** What becomes of a run: "typically nobody is hurt, in 21 min". */
function outcomeOf({ typical, harmless }: Standing, crowds: number): string {
  const harms = harmsTold(typical).length === 0 ? t.nobody : harmsWords(typical);
  const usually = crowds === 1 ? harms : harmless === crowds ? t.nobodyAtAll : t.typically(harms);
  return Number.isFinite(typical.rolloutSeconds) ? t.inTime(usually, durationWords(typical.rolloutSeconds)) : usually;
}

/** With how many crowds a rollout does not come to its end, where it sometimes does. */
function endsWords(subject: string, { done, aborted }: Standing, crowds: number): string[] {
  const stuck = crowds - done - aborted;
  return [
    ...(aborted > 0 ? [t.abortedIn(subject, within(aborted, crowds))] : []),
    ...(stuck > 0 ? [t.stuckIn(subject, within(stuck, crowds))] : []),
  ];
}

/** What a run does otherwise than the leader. */
function reason(subject: string, run: number, { worse, gaps }: Against, verdict: Verdict): string {
  const { crowds, standings, leaders } = verdict;
  const { done, aborted } = standings[run];
  if (crowds === 1 && done === 0) return (aborted > 0 ? t.aborted : t.stuck)(subject);
  const ends = endsWords(subject, standings[run], crowds);
  const base = standings[leaders[0]].typical;
  const told = FIGURES.flatMap((figure) => clause(figure, gaps[figure], base));
  const gains = joined(told.filter(({ sign }) => sign === 'less').map(({ text }) => text));
  const losses = joined(told.filter(({ sign }) => sign === 'more').map(({ text }) => text));
  const both = gains !== '' && losses !== '' ? t.but(gains, losses) : gains || losses;
  const usually = crowds > 1 && told.some(({ typical }) => typical) ? t.typically(both) : both;
  if (told.length > 0) return [...ends, t.reason(subject, usually)].join(' ');
  if (FIGURES.every((figure) => gaps[figure].sign === 'equal')) return t.same(subject);
  if (ends.length > 0) return ends.join(' ');
  return leaders.includes(run) ? t.noGap(subject) : t.worse(subject, within(worse, crowds));
}

/** A difference that is worth a word; typically so much, or else with so many crowds at all. */
type Clause = { text: string; sign: 'less' | 'more'; typical: boolean };

/** What has to be dearer by less is as dear. */
const WORTH_TELLING = 0.01;

function clause(figure: Figure, gap: Gap, base: Ledger): Clause[] {
  const { sign, median, crowds } = gap;
  if (sign !== 'less' && sign !== 'more') return [];
  const typical = Number.isFinite(median) && Math.abs(median) >= 0.5;
  if (!typical) {
    // With how many crowds a rollout takes longer is told where it does not come to its end.
    if (figure === 'rolloutSeconds') return [];
    return [{ text: t.with(t.rather[figure][sign === 'less' ? 0 : 1], within(gap[sign], crowds)), sign, typical }];
  }
  if (figure === 'serverSeconds' && Math.abs(median) < WORTH_TELLING * base.serverSeconds) return [];
  return [{ text: byWords(figure, Math.round(median), base), sign, typical }];
}

const NOUNS: Partial<Record<Figure, Noun>> = {
  ...{ cutOff: 'user', turnedAway: 'user', signedOut: 'user', metBoth: 'user' },
  ...{ ordersLost: 'order', failedRequests: 'request', brokenBySchema: 'session' },
};

/** A difference and its size: "78 more users cut off", "18 min faster", "35 % more server time". */
function byWords(figure: Figure, by: number, base: Ledger): string {
  if (figure === 'rolloutSeconds') return (by < 0 ? t.faster : t.slower)(durationWords(Math.abs(by)));
  const noun = NOUNS[figure];
  if (noun !== undefined) return t.figures[figure](countedMore(by, noun));
  const much = figure === 'serverSeconds' ? share(Math.abs(by) / base.serverSeconds) : durationWords(Math.abs(by));
  return t.figures[figure]((by < 0 ? t.less : t.more)(much));
}

/** By what it is judged, as far as that is known: "Judged by 100 crowds", "Judging by 100 crowds: 43 done". */
export function basisWords(alone: Alone | null, judges: number, study: StudyState | null): string {
  if (alone !== null) return t.alone[alone];
  if (judges > 0) return t.judged(counted(judges, 'crowd'));
  if (study === null) return t.toBeJudged(counted(JUDGES, 'crowd'));
  const { status, done, count: all } = study;
  if (status === 'cancelled' || status === 'done') return t.stopped(counted(done, 'crowd'));
  const progress = t.judging(counted(Math.min(all, JUDGES), 'crowd'), count(Math.min(done, JUDGES)));
  return status === 'paused' ? t.paused(progress) : progress;
}

/** The same with what counts first, where it stands alone: "Judged by 100 crowds. What counts first: People". */
export function fullBasisWords(basis: string, priority: Priority): string {
  return t.fullBasis(basis, verdictPage.first, verdictPage.priorities[priority]);
}
