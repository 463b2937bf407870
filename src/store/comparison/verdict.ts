import { HARMS, type Harm, type Ledger, type RolloutStatus, usersHurt } from '../../engine/index.ts';
import type { RunFacts } from './state.ts';

/** A run as it is judged. */
export type RunOutcome = { ledger: Ledger; status: RolloutStatus; over: boolean };

/** What speaks against a run that is not the best. */
export type Against =
  | { type: 'aborted' | 'stuck' | 'same' }
  | {
      /** Whether it hurts more people than the best. */
      type: 'moreHurt' | 'noMoreHurt';
      /** Seconds that it is faster; negative where it is slower. */
      savedSeconds: number;
      /** The part of the best's server time that it needs more of. */
      dearer: number;
      /** Harms of which it does more. */
      more: Harm[];
    };

/** Which run to prefer, and what speaks against each of the others. */
export type Verdict =
  | { type: 'noneFinished' | 'equal'; best: null }
  | { type: 'nobodyHurt' | 'leastHurt'; best: number; others: { run: number; against: Against }[] };

export function outcomeOf({ observation: { ledger, rollout }, over }: RunFacts): RunOutcome {
  return { ledger, status: rollout.status, over };
}

/** Those who are counted by `usersHurt` already. */
const PEOPLE: readonly Harm[] = ['cutOff', 'turnedAway', 'signedOut', 'brokenBySchema'];

/** What counts first: harm to people, then all other harm, the gravest first, then the bill, then time. */
const RANK: readonly ((ledger: Ledger) => number)[] = [
  usersHurt,
  ...HARMS.filter((harm) => !PEOPLE.includes(harm)).map((harm) => (ledger: Ledger) => Math.round(ledger[harm])),
  ({ serverSeconds }) => Math.round(serverSeconds),
  ({ rolloutSeconds }) => rolloutSeconds,
];

/** Negative when `a` is to be preferred. */
function prefer(a: Ledger, b: Ledger): number {
  for (const measure of RANK) {
    const difference = measure(a) - measure(b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The verdict on runs whose rollouts are over; null while one is not. */
export function judge(runs: readonly RunOutcome[]): Verdict | null {
  if (runs.some(({ over }) => !over)) return null;
  const finished = runs.filter(({ status }) => status === 'done');
  if (finished.length === 0) return { type: 'noneFinished', best: null };
  const first = finished.reduce((a, b) => (prefer(b.ledger, a.ledger) < 0 ? b : a));
  const best = runs.indexOf(first);
  const others = runs.flatMap((run, i) => (i === best ? [] : [{ run: i, against: against(run, first) }]));
  if (others.every((other) => other.against.type === 'same')) return { type: 'equal', best: null };
  return { type: usersHurt(first.ledger) === 0 ? 'nobodyHurt' : 'leastHurt', best, others };
}

function against({ ledger, status }: RunOutcome, { ledger: best }: RunOutcome): Against {
  if (status === 'aborted') return { type: 'aborted' };
  if (status !== 'done') return { type: 'stuck' };
  if (prefer(ledger, best) === 0) return { type: 'same' };
  return {
    type: usersHurt(ledger) > usersHurt(best) ? 'moreHurt' : 'noMoreHurt',
    savedSeconds: best.rolloutSeconds - ledger.rolloutSeconds,
    dearer: ledger.serverSeconds / best.serverSeconds - 1,
    more: HARMS.filter((harm) => Math.round(ledger[harm]) > Math.round(best[harm])),
  };
}
