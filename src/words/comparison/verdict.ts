import type { Setup } from '../../store/comparison/setup.ts';
import { type Against, FIGURES, type Standing, type Verdict } from '../../store/comparison/verdict.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { joined } from '../names.ts';
import { count, counted } from '../quantities.ts';
import { harmsTold, harmsWords } from '../run/outcome.ts';
import { gapsWords, within } from './gaps.ts';
import { runLabels, runSubjects } from './runs.ts';

const t = part('comparisonVerdict', {
  noneFinished: (crowds: string) => `No run comes to a good end with ${crowds}.`,
  equal: (crowds: string, outcome: string) => `It makes no difference with ${crowds}: ${outcome}.`,
  alike: (runs: string, crowds: string, outcome: string) => `${runs} come out the same with ${crowds}: ${outcome}.`,
  equalCrowds: (outcome: string) => `The crowd makes no difference: ${outcome}.`,
  alikeCrowds: (runs: string, outcome: string) => `${runs} come out the same, each with its own crowd: ${outcome}.`,
  better: (subject: string, crowds: string, outcome: string) => `${subject} does better with ${crowds}: ${outcome}.`,
  best: (subject: string, crowds: string, outcome: string) => `${subject} does best with ${crowds}: ${outcome}.`,
  asWell: (wins: string, shared: string) => `${wins} and as well with ${shared} more`,
  open: (wins: string, crowds: string) => `Too close to call: of ${crowds} ${wins}.`,
  run: (label: string) => `“${label}”`,
  wins: (run: string, crowds: string) => `${crowds} go to ${run}`,
  noWinner: (crowds: string) => `${crowds} to none alone`,
  nobody: 'nobody is hurt',
  nobodyAtAll: 'nobody is hurt with any of them',
  typically: (outcome: string) => `typically ${outcome}`,
  inTime: (outcome: string, time: string) => `${outcome}, in ${time}`,
  heldAgainst: (run: string) => `Compared with ${run}:`,
  aborted: (subject: string) => `${subject} is rolled back or aborted.`,
  stuck: (subject: string) => `${subject} does not come to its end.`,
  abortedIn: (subject: string, crowds: string) => `${subject} is rolled back with ${crowds}.`,
  stuckIn: (subject: string, crowds: string) => `${subject} does not come to its end with ${crowds}.`,
  same: (subject: string) => `${subject} comes out the same.`,
  noGap: (subject: string) => `${subject} makes no difference that is more than luck.`,
  worse: (subject: string, crowds: string) => `${subject} does worse with ${crowds}.`,
  reason: (subject: string, clauses: string) => `${subject}: ${clauses}.`,
});

/** What sentences about the runs begin with, their names, and whether each has a crowd of its own. */
export type Named = { subjects: readonly string[]; labels: readonly string[]; apart: boolean };

/** The runs of a comparison, for its verdict. */
export const namedRuns = (setup: Setup): Named => ({
  subjects: runSubjects(setup),
  labels: runLabels(setup),
  apart: setup.field === 'seed',
});

/** Which run to prefer, and a sentence about each of the others. */
export function verdictWords(verdict: Verdict, named: Named): { headline: string; reasons: string[] } {
  const { crowds, leaders, against, alike, standings } = verdict;
  const { subjects, labels, apart } = named;
  if (leaders.length === 0) return { headline: t.noneFinished(within(crowds, crowds, apart)), reasons: [] };
  const [first] = leaders;
  const several = leaders.length > 1 && !alike && subjects.length > 2;
  const reasons = subjects.flatMap((subject, i) => {
    const own = against[i];
    return own === null || (alike && leaders.includes(i)) ? [] : [reason(subject, i, own, verdict, apart)];
  });
  return {
    headline: headlineOf(verdict, named),
    reasons: [
      ...endsWords(subjects[first], standings[first], crowds, apart),
      ...(several ? [t.heldAgainst(t.run(labels[first]))] : []),
      ...reasons,
    ],
  };
}

function headlineOf({ crowds, leaders, alike, standings }: Verdict, { subjects, labels, apart }: Named): string {
  const { wins, shared } = standings[leaders[0]];
  const outcome = outcomeOf(standings[leaders[0]], crowds);
  if (leaders.length === 1) {
    const won = within(wins, crowds, apart);
    const say = subjects.length > 2 ? t.best : t.better;
    return say(subjects[leaders[0]], shared === 0 ? won : t.asWell(won, count(shared)), outcome);
  }
  if (alike) {
    const all = within(crowds, crowds, apart);
    if (leaders.length === subjects.length) return apart ? t.equalCrowds(outcome) : t.equal(all, outcome);
    const runs = joined(leaders.map((i) => t.run(labels[i])));
    return apart ? t.alikeCrowds(runs, outcome) : t.alike(runs, all, outcome);
  }
  const told = leaders.map((i) => t.wins(t.run(labels[i]), count(standings[i].wins)));
  const none = crowds - standings.reduce((sum, own) => sum + own.wins, 0);
  return t.open(joined(none === 0 ? told : [...told, t.noWinner(count(none))]), counted(crowds, 'crowd'));
}

/** What becomes of a run: "typically nobody is hurt, in 21 min". */
function outcomeOf({ typical, harmless }: Standing, crowds: number): string {
  const harms = harmsTold(typical).length === 0 ? t.nobody : harmsWords(typical);
  const usually = crowds === 1 ? harms : harmless === crowds ? t.nobodyAtAll : t.typically(harms);
  return Number.isFinite(typical.rolloutSeconds) ? t.inTime(usually, durationWords(typical.rolloutSeconds)) : usually;
}

/** With how many crowds a rollout does not come to its end, where it sometimes does. */
function endsWords(subject: string, { done, aborted }: Standing, crowds: number, apart: boolean): string[] {
  const stuck = crowds - done - aborted;
  return [
    ...(aborted > 0 ? [t.abortedIn(subject, within(aborted, crowds, apart))] : []),
    ...(stuck > 0 ? [t.stuckIn(subject, within(stuck, crowds, apart))] : []),
  ];
}

/** What a run does otherwise than the leader. */
function reason(subject: string, run: number, { worse, gaps }: Against, verdict: Verdict, apart: boolean): string {
  const { crowds, standings, leaders } = verdict;
  const { done, aborted } = standings[run];
  if (crowds === 1 && done === 0) return (aborted > 0 ? t.aborted : t.stuck)(subject);
  const ends = endsWords(subject, standings[run], crowds, apart);
  const base = standings[leaders[0]].typical;
  const told = gapsWords(gaps, base, crowds, apart);
  if (told !== '') return [...ends, t.reason(subject, told)].join(' ');
  if (FIGURES.every((figure) => gaps[figure].sign === 'equal')) return t.same(subject);
  if (ends.length > 0) return ends.join(' ');
  return leaders.includes(run) ? t.noGap(subject) : t.worse(subject, within(worse, crowds, apart));
}
