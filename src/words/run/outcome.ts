import { type Harm, harmsDone, type Ledger, type Observation } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { capitalised, joined } from '../names.ts';
import { count, counted, isOne } from '../quantities.ts';

const were = (n: number): string => (isOne(n) ? 'was' : 'were');

const t = part('outcome', {
  /** What was done to whom, as a clause with its verb. */
  harms: {
    cutOff: (n) => `${counted(n, 'user')} ${were(n)} cut off`,
    ordersLost: (n) => `${counted(n, 'order')} ${were(n)} lost`,
    ordersLostMidOrder: (n) => `${counted(n, 'order')} ${were(n)} lost while being placed`,
    turnedAway: (n) => `${counted(n, 'user')} ${were(n)} turned away`,
    signedOut: (n) => (isOne(n) ? '1 user was signed out' : `users were signed out ${count(n)} times`),
    brokenBySchema: (n) => `${counted(n, 'session')} ${were(n)} broken by the database’s change`,
    failedRequests: (n) => `${counted(n, 'request')} failed`,
    metBoth: (n) => `${counted(n, 'user')} met both versions`,
    downSeconds: (n) => `for ${durationWords(n)} no server took new users`,
    slowSeconds: (n) => `users spent ${durationWords(n)} in all on slow servers`,
  } as Record<Harm, (amount: number) => string>,
  /** The same as it stands in a list, without its verb. */
  brief: {
    cutOff: (n) => `${counted(n, 'user')} cut off`,
    ordersLost: (n) => `${counted(n, 'order')} lost`,
    ordersLostMidOrder: (n) => `${counted(n, 'order')} lost while being placed`,
    turnedAway: (n) => `${counted(n, 'user')} turned away`,
    signedOut: (n) => counted(n, 'sign-out'),
    brokenBySchema: (n) => `${counted(n, 'session')} broken by the database’s change`,
    failedRequests: (n) => `${counted(n, 'request')} failed`,
    metBoth: (n) => `${counted(n, 'user')} met both versions`,
    downSeconds: (n) => `no server took new users for ${durationWords(n)}`,
    slowSeconds: (n) => `${durationWords(n)} in all on slow servers`,
  } as Record<Harm, (amount: number) => string>,
  nobody: 'nobody was hurt',
  nobodyHurt: 'Nobody was hurt: nobody was cut off, no order was lost.',
  nobodyCutOff: 'Nobody was cut off.',
  took: (time: string) => `It took ${time}.`,
  soFar: (harms: string) => `So far ${harms}.`,
});

/** Harms that another one says already. */
const SAID_BY: Partial<Record<Harm, Harm>> = { ordersLostMidOrder: 'ordersLost' };

/** The harms that are told: not those that another one says already. */
export function harmsTold(ledger: Ledger): Harm[] {
  return harmsDone(ledger).filter((harm) => SAID_BY[harm] === undefined);
}

/** Every harm in one line: "3 users cut off and 1 order lost"; "nobody was hurt". */
export function harmsWords(ledger: Ledger): string {
  const harms = harmsTold(ledger);
  return harms.length === 0 ? t.nobody : joined(harms.map((harm) => t.brief[harm](ledger[harm])));
}

/** These harms as clauses with their verbs: "3 users were cut off and 1 order was lost". */
export function harmClauses(ledger: Ledger, harms: readonly Harm[] = harmsTold(ledger)): string {
  return joined(harms.map((harm) => t.harms[harm](ledger[harm])));
}

/** What has been done so far, as a sentence; '' where nobody was hurt. */
export function harmSoFar(ledger: Ledger): string {
  return harmsTold(ledger).length === 0 ? '' : t.soFar(harmsWords(ledger));
}

/** How the rollout ended for the users, the worst first; '' until it is over. */
export function outcomeWords({ ledger, rollout }: Pick<Observation, 'ledger' | 'rollout'>): string {
  if (rollout.status !== 'done' && rollout.status !== 'aborted') return '';
  const took = ledger.rolloutSeconds > 0 ? [t.took(durationWords(ledger.rolloutSeconds))] : [];
  const harms = harmsTold(ledger);
  if (harms.length === 0) return [t.nobodyHurt, ...took].join(' ');
  const told = `${capitalised(harmClauses(ledger, harms))}.`;
  // Whoever was signed out has lost as much as a session.
  const calm = ledger.cutOff + ledger.signedOut === 0 ? [t.nobodyCutOff] : [];
  return [told, ...calm, ...took].join(' ');
}
