import type { Ledger } from '../engine/index.ts';
import { type Estimate, pairedDifference, quantile, type Replication, tallyOf } from '../study/index.ts';
import type { Budget } from './course/plans.ts';

/** What crowds have found of a plan; at least one crowd. Times in seconds, Infinity where a rollout did not come to its end. */
export type Found = {
  crowds: number;
  /** How long it takes: in the middle, and 19 times in 20. */
  half: Estimate;
  most: Estimate;
  /** Users a rollout, on average: on the site while it lasts; people hurt, each once; and what was done to them. */
  met: number;
  hurt: Estimate;
  cutOff: number;
  signedOut: number;
  turnedAway: number;
  /** In how many crowds nobody was hurt, and in how many anybody found no room. */
  unhurt: number;
  full: number;
  /** Users per place on the fullest server, 19 times in 20 at most. */
  fullest: number;
};

export function found(replications: readonly Replication[]): Found {
  const { crowds, durations, means } = tallyOf(replications);
  const hurt = replications.map(({ ledger }) => ledger.peopleHurt);
  const having = (figure: keyof Ledger) => replications.filter(({ ledger }) => ledger[figure] > 0).length;
  const peaks = Float64Array.from(replications, ({ peakUtilisation }) => peakUtilisation).sort();
  const { value, low, high } = pairedDifference(
    hurt,
    hurt.map(() => 0),
  );
  return {
    crowds,
    half: quantile(durations, 0.5),
    most: quantile(durations, 0.95),
    met: means.arrived,
    hurt: { value, low: Math.max(0, low), high },
    cutOff: means.cutOff,
    signedOut: means.peopleSignedOut,
    turnedAway: means.turnedAway,
    unhurt: crowds - having('peopleHurt'),
    full: having('turnedAway'),
    fullest: quantile(peaks, 0.95).value,
  };
}

/** Whether a plan keeps to a budget, by its crowds; `open` where luck could have it either way. */
export function keeps({ hurt, met, most }: Found, { share, seconds }: Budget): boolean | 'open' {
  const late = seconds !== null && most.value > seconds;
  if (late || hurt.low > share * met) return false;
  return hurt.high <= share * met || 'open';
}

/** Whether the others are too full: in more than one crowd in a hundred somebody found no room. */
export const isFull = ({ full, crowds }: Found): boolean => full > crowds / 100;
