import type { Ledger } from '../../engine/index.ts';
import { formatSeconds } from '../../store/duration.ts';
import { joined, many, type Told } from './told.ts';

/** Which run to prefer and why: a headline and a reason for each of the others. */
export type Verdict = { best: number; headline: string; reasons: string[] };

/** Users who did not get what they came for, each counted once. */
const hurt = ({ cutOff, turnedAway, signedOut }: Ledger): number => cutOff + turnedAway + signedOut;

/** What counts first: harm to people, then orders, requests and slowness, then the bill, then time. */
const RANK: ((ledger: Ledger) => number)[] = [
  hurt,
  ({ ordersLost }) => ordersLost,
  ({ failedRequests }) => failedRequests,
  ({ slowSeconds }) => Math.round(slowSeconds),
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
export function judge(runs: readonly Told[]): Verdict | null {
  if (runs.some(({ over }) => !over)) return null;
  const finished = runs.filter(({ status }) => status === 'done');
  if (finished.length === 0) return { best: -1, headline: 'No run came to a good end.', reasons: [] };
  const first = finished.reduce((a, b) => (prefer(b.ledger, a.ledger) < 0 ? b : a));
  const others = runs.filter((run) => run !== first);
  if (others.every(({ ledger, status }) => status === 'done' && prefer(ledger, first.ledger) === 0)) {
    return { best: -1, headline: `It makes no difference: ${outcome(first.ledger)}.`, reasons: [] };
  }
  const best = runs.indexOf(first);
  const time = formatSeconds(first.ledger.rolloutSeconds);
  const headline =
    hurt(first.ledger) === 0
      ? `${first.subject} is the way to go: ${outcome(first.ledger)}, in ${time}.`
      : `None is without harm. ${first.subject} did the least: ${outcome(first.ledger)}, in ${time}.`;
  return { best, headline, reasons: others.map((run) => reason(run, first)) };
}

/** What became of the users, in the passive. */
function outcome({ cutOff, turnedAway, signedOut, ordersLost }: Ledger): string {
  if (cutOff + turnedAway + signedOut === 0) return 'nobody was cut off or turned away, no order was lost';
  const was = (count: number, what: string) => (count > 0 ? [`${many(count, 'user')} ${what}`] : []);
  const orders = ordersLost > 0 ? [`${many(ordersLost, 'order')} lost`] : [];
  return joined([
    ...was(cutOff, 'cut off'),
    ...was(turnedAway, 'turned away'),
    ...was(signedOut, 'signed out'),
    ...orders,
  ]);
}

/** Why not this one. */
function reason({ subject, ledger, status }: Told, { ledger: best }: Told): string {
  const saved = best.rolloutSeconds - ledger.rolloutSeconds;
  const faster = formatSeconds(saved) !== '0 s' && saved > 0;
  const slower = formatSeconds(-saved) !== '0 s' && saved < 0;
  if (status === 'aborted') return `${subject} was broken off.`;
  if (status === 'holding') return `${subject} is stuck.`;
  if (prefer(ledger, best) === 0) return `${subject} comes out the same.`;
  if (hurt(ledger) > hurt(best)) {
    const price = outcome(ledger);
    if (faster) return `${subject} is ${formatSeconds(saved)} faster, at a price: ${price}.`;
    return `${subject} has its price: ${price}${slower ? `, and it takes ${formatSeconds(-saved)} longer` : ''}.`;
  }
  const dearer = ledger.serverSeconds / best.serverSeconds;
  const bill = dearer >= 1.01 ? `needs ${Math.round(100 * (dearer - 1))} % more server time` : '';
  const time = faster ? `is ${formatSeconds(saved)} faster` : slower ? `takes ${formatSeconds(-saved)} longer` : '';
  const told = faster && bill ? `${time}, but ${bill}` : joined([time, bill].filter((part) => part !== ''));
  return `${subject} hurts no more people${told ? `, ${told}` : ' and does as well'}.`;
}
