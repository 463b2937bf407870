import type { Ledger, Observation } from '../../engine/index.ts';
import { formatSeconds } from '../../store/duration.ts';

/** How the rollout ended for the users, from the ledger: the worst first; empty until it is over. */
export function verdict({ ledger, rollout }: Observation): string {
  if (rollout.status !== 'done' && rollout.status !== 'aborted') return '';
  const { cutOff, turnedAway, ordersLost, signedOut, slowSeconds, downSeconds, rolloutSeconds } = ledger;
  const harms = [
    cutOff > 0 && `${people(cutOff)} cut off`,
    ordersLost > 0 && `${ordersLost.toLocaleString('en')} ${ordersLost === 1 ? 'order was' : 'orders were'} lost`,
    turnedAway > 0 && `${people(turnedAway)} turned away`,
    signedOut > 0 && `${people(signedOut)} signed out`,
    downSeconds > 0 && `for ${formatSeconds(downSeconds)} no server took new users`,
    slowSeconds > 0 && `users spent ${formatSeconds(slowSeconds)} in all on slow servers`,
  ].filter((harm) => harm !== false);
  const took = rolloutSeconds > 0 ? ` It took ${formatSeconds(rolloutSeconds)}.` : '';
  if (harms.length === 0) return `Nobody was hurt: nobody was cut off, no order was lost.${took}`;
  const list = harms.length === 1 ? harms[0] : `${harms.slice(0, -1).join(', ')} and ${harms.at(-1)}`;
  const told = `${list[0].toUpperCase()}${list.slice(1)}.`;
  return `${told}${cutOff === 0 ? ' Nobody was cut off.' : ''}${took}`;
}

/** Whether anybody was cut off, turned away, signed out or slow, or found no server. */
export function hasHarm({ cutOff, turnedAway, ordersLost, signedOut, slowSeconds, downSeconds }: Ledger): boolean {
  return cutOff + turnedAway + ordersLost + signedOut + slowSeconds + downSeconds > 0;
}

function people(count: number): string {
  return count === 1 ? '1 user was' : `${count.toLocaleString('en')} users were`;
}
