import { HARMS, type Ledger, type RolloutStatus, usersHurt } from '../../engine/index.ts';
import type { RunFacts } from './state.ts';

/** What became of a run with one crowd. */
export type Outcome = { ledger: Ledger; status: RolloutStatus };
/** How a run stands, and whether its rollout is over. */
export type RunOutcome = Outcome & { over: boolean };

export function outcomeOf({ observation: { ledger, rollout }, over }: RunFacts): RunOutcome {
  return { ledger, status: rollout.status, over };
}

/** What counts first: harm to people, how long the rollout takes, or the bill for servers. */
export const PRIORITIES = ['people', 'time', 'servers'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Less is better. */
type Measure = (outcome: Outcome) => number;

const unfinished: Measure = ({ status }) => (status === 'done' ? 0 : 1);
const harms: readonly Measure[] = [
  ({ ledger }) => usersHurt(ledger),
  ...HARMS.map(
    (harm): Measure =>
      ({ ledger }) =>
        Math.round(ledger[harm]),
  ),
];
const time: Measure = ({ ledger }) => Math.round(ledger.rolloutSeconds);
const servers: Measure = ({ ledger }) => Math.round(ledger.serverSeconds);

/** The first in which two runs differ decides. A rollout that did not come to its end is never the better one. */
const RANK: Record<Priority, readonly Measure[]> = {
  people: [unfinished, ...harms, servers, time],
  time: [unfinished, time, ...harms, servers],
  servers: [unfinished, servers, ...harms, time],
};

/** Negative where `a` is to be preferred, 0 where both come out the same. Both are of the same crowd, and of the same moment. */
export function prefer(a: Outcome, b: Outcome, priority: Priority): number {
  for (const measure of RANK[priority]) {
    const difference = measure(a) - measure(b);
    if (difference !== 0) return difference;
  }
  return 0;
}
