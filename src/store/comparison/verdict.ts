import { HARMS, harmsDone, isRepeated, type Ledger } from '../../engine/index.ts';
import { type Difference, figureOf, median, pairedDifference, signOf } from '../../study/index.ts';
import { type Outcome, PRIORITIES, type Priority, prefer } from './prefer.ts';

/** How a run does with the crowds. */
export type Standing = {
  /** Crowds with which it does better than every other run, and those with which it is one of several that do best. */
  wins: number;
  shared: number;
  /** Crowds with which its rollout comes to its end, and with which it is rolled back or aborted; with the rest it never ends. */
  done: number;
  aborted: number;
  /** Crowds with which no harm at all is done. */
  harmless: number;
  /** The middle one of each figure, in whole numbers; of `rolloutSeconds` Infinity where it mostly does not come to its end. */
  typical: Ledger;
};

/** The figures in which runs are held against each other: how long it takes, every harm, and the bill. */
export const FIGURES = [
  'rolloutSeconds',
  ...HARMS.filter((harm) => harm !== 'ordersLostMidOrder'),
  'serverSeconds',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Own − other in one figure, and which way it goes beyond luck. */
export type Gap = Pick<Difference, 'less' | 'equal' | 'more' | 'crowds' | 'median'> & {
  sign: ReturnType<typeof signOf>;
  /** Whether it counts events, of which more than one may have befallen the same person in some crowd. */
  ofEvents: boolean;
};

/** A run against the leader: the crowds with which it does worse, and the figures. */
export type Against = { worse: number; gaps: Record<Figure, Gap> };

/** Which run to prefer by so many crowds, and what speaks against each of the others. */
export type Verdict = {
  crowds: number;
  standings: Standing[];
  /** Runs than which none does better beyond luck: one is the best, of several it is open. None where no rollout comes to its end. */
  leaders: number[];
  /** Whether the leaders come out the same with every crowd. */
  alike: boolean;
  /** Each run against the first leader; null for itself. */
  against: (Against | null)[];
};

/** The chance that luck makes any claim at all about a comparison, at most. */
const ERROR = 0.01;
/** What is claimed of two runs: which is the better, whatever counts first, and which way each figure goes. */
const CLAIMS = PRIORITIES.length + FIGURES.length;

/**
 * The level of each sign test, so that luck makes any claim about so many runs with a chance of at most 1 % (Bonferroni): the error is
 * shared by all pairs and all that is claimed of each, and by the looks (1, 2, …) that are taken as more crowds are asked.
 */
export function levelOf(runs: number, look: number): number {
  const pairs = (runs * (runs - 1)) / 2;
  return ERROR / (look * (look + 1) * pairs * CLAIMS);
}

/**
 * The verdict on runs by their outcomes, a list for each, with the same crowds in the same order. A run is the better of two where it is so
 * with more crowds than luck would give by a sign test of this level; at level 1 whatever differs is told, as of a single crowd.
 */
export function judge(runs: readonly (readonly Outcome[])[], priority: Priority, level: number): Verdict {
  const crowds = runs[0].length;
  const all = runs.map((_, i) => i);
  const duels = runs.map((own) => runs.map((other) => duel(own, other, priority)));
  const beats = (a: number, b: number): boolean => signOf({ ...duels[a][b], crowds }, level) === 'less';
  const standings = standingsOf(runs, priority);
  const leaders = standings.every(({ done }) => done === 0) ? [] : leadersOf(all, beats);
  leaders.sort((a, b) => standings[b].wins - standings[a].wins);
  const [first = 0] = leaders;
  return {
    ...{ crowds, standings, leaders },
    alike: leaders.length > 1 && leaders.every((i) => duels[first][i].equal === crowds),
    against: all.map((i) =>
      i === first ? null : { worse: duels[first][i].less, gaps: gapsOf(runs[i], runs[first], level) },
    ),
  };
}

/** With how many crowds the one does better (less is wrong with it), as well, and worse than the other. */
function duel(own: readonly Outcome[], other: readonly Outcome[], priority: Priority) {
  const signs = own.map((outcome, i) => Math.sign(prefer(outcome, other[i], priority)));
  const count = (sign: number): number => signs.filter((one) => one === sign).length;
  return { less: count(-1), equal: count(0), more: count(1) };
}

/** The run that beats every other; where there is none, those that none beats, or that the only such one does not beat. */
function leadersOf(all: readonly number[], beats: (a: number, b: number) => boolean): number[] {
  const unbeaten = all.filter((i) => all.every((other) => !beats(other, i)));
  if (unbeaten.length === 0) return [...all];
  if (unbeaten.length > 1) return unbeaten;
  return all.filter((i) => i === unbeaten[0] || !beats(unbeaten[0], i));
}

function standingsOf(runs: readonly (readonly Outcome[])[], priority: Priority): Standing[] {
  const best = runs[0].map((_, crowd) => {
    const outcomes = runs.map((own) => own[crowd]);
    const first = outcomes.reduce((a, b) => (prefer(b, a, priority) < 0 ? b : a));
    return outcomes.map((outcome) => prefer(outcome, first, priority) === 0);
  });
  return runs.map((own, i) => {
    const bests = best.filter((are) => are[i]);
    const wins = bests.filter((are) => are.filter(Boolean).length === 1).length;
    return {
      ...{ wins, shared: bests.length - wins },
      done: own.filter(({ status }) => status === 'done').length,
      aborted: own.filter(({ status }) => status === 'aborted').length,
      harmless: own.filter(({ ledger }) => harmsDone(ledger).every((harm) => Math.round(ledger[harm]) === 0)).length,
      typical: typicalOf(own),
    };
  });
}

function typicalOf(own: readonly Outcome[]): Ledger {
  const figures = Object.keys(own[0].ledger) as (keyof Ledger)[];
  const middle = figures.map((figure) => [figure, Math.round(median(own.map((outcome) => figureOf(outcome, figure))))]);
  return Object.fromEntries(middle) as Ledger;
}

function gapsOf(own: readonly Outcome[], other: readonly Outcome[], level: number): Record<Figure, Gap> {
  const values = (outcomes: readonly Outcome[], figure: Figure) =>
    outcomes.map((outcome) => Math.round(figureOf(outcome, figure)));
  const gaps = FIGURES.map((figure): [Figure, Gap] => {
    const { less, equal, more, crowds, median } = pairedDifference(values(own, figure), values(other, figure));
    const ofEvents = [...own, ...other].some(({ ledger }) => isRepeated(ledger, figure));
    return [
      figure,
      { less, equal, more, crowds, median, sign: signOf({ less, equal, more, crowds }, level), ofEvents },
    ];
  });
  return Object.fromEntries(gaps) as Record<Figure, Gap>;
}
