import { type Harm, harmsDone, isRepeated, type Ledger, type Observation } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { capitalised, joined } from '../names.ts';
import { counted, isOne, times } from '../quantities.ts';

const were = (n: number): string => (isOne(n) ? 'was' : 'were');

const t = part('outcome', {
  /** What was done to whom, as a clause with its verb. */
  harms: {
    cutOff: (n) => `${counted(n, 'user')} ${were(n)} cut off`,
    ordersLost: (n) => `${counted(n, 'order')} ${were(n)} lost`,
    ordersLostMidOrder: (n) => `${counted(n, 'order')} ${were(n)} lost while being placed`,
    turnedAway: (n) => `${counted(n, 'user')} ${were(n)} turned away`,
    signedOut: (n) => `${counted(n, 'user')} ${were(n)} signed out`,
    brokenBySchema: (n) => `${counted(n, 'visit')} ${were(n)} broken by the database’s change`,
    failedRequests: (n) => `${counted(n, 'request')} failed`,
    metBoth: (n) => `users were moved between versions ${times(n)}`,
    downSeconds: (n) => `for ${durationWords(n)} no server took new users`,
    slowSeconds: (n) => `users spent ${durationWords(n)} in all on slow servers`,
  } as Record<Harm, (amount: number) => string>,
  /** The same as it stands in a list, without its verb. */
  brief: {
    cutOff: (n) => `${counted(n, 'user')} cut off`,
    ordersLost: (n) => `${counted(n, 'order')} lost`,
    ordersLostMidOrder: (n) => `${counted(n, 'order')} lost while being placed`,
    turnedAway: (n) => `${counted(n, 'user')} turned away`,
    signedOut: (n) => `${counted(n, 'user')} signed out`,
    brokenBySchema: (n) => `${counted(n, 'visit')} broken by the database’s change`,
    failedRequests: (n) => `${counted(n, 'request')} failed`,
    metBoth: (n) => `${counted(n, 'move')} between versions`,
    downSeconds: (n) => `no server took new users for ${durationWords(n)}`,
    slowSeconds: (n) => `${durationWords(n)} in all on slow servers`,
  } as Record<Harm, (amount: number) => string>,
  /** What was done where it was done to some more than once: then events are counted, and the people apart. */
  repeated: {
    cutOff: (n, people) => `${counted(n, 'session')} ${were(n)} cut off (${counted(people, 'person')} more than once)`,
    turnedAway: (n) => `${counted(n, 'visit')} ${were(n)} turned away`,
    signedOut: (n, people) => `users were signed out ${times(n)} (${counted(people, 'person')})`,
  } as Partial<Record<Harm, (amount: number, people: number) => string>>,
  briefRepeated: {
    cutOff: (n, people) => `${counted(n, 'session')} cut off (${counted(people, 'person')} more than once)`,
    turnedAway: (n) => `${counted(n, 'visit')} turned away`,
    signedOut: (n, people) => `${counted(n, 'sign-out')} of ${counted(people, 'person')}`,
  } as Partial<Record<Harm, (amount: number, people: number) => string>>,
  inAll: (people: number) => `${counted(people, 'person')} ${were(people)} hurt in all.`,
  nobody: 'nobody was hurt',
  nobodyHurt: 'Nobody was hurt: nobody was cut off, no order was lost.',
  nobodyCutOff: 'Nobody was cut off.',
  nothingLost: 'Nobody was cut off, no order was lost.',
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
  return harms.length === 0 ? t.nobody : joined(harms.map((harm) => told(ledger, harm, t.brief, t.briefRepeated)));
}

/** These harms as clauses with their verbs: "3 users were cut off and 1 order was lost". */
export function harmClauses(ledger: Ledger, harms: readonly Harm[] = harmsTold(ledger)): string {
  return joined(harms.map((harm) => told(ledger, harm, t.harms, t.repeated)));
}

/** Who of those whom a harm was done to more than once is told apart. */
const PEOPLE: Partial<Record<Harm, keyof Ledger>> = { cutOff: 'cutOffTwice', signedOut: 'peopleSignedOut' };

function told(ledger: Ledger, harm: Harm, once: typeof t.harms, repeated: typeof t.repeated): string {
  const say = isRepeated(ledger, harm) ? repeated[harm] : undefined;
  return say === undefined ? once[harm](ledger[harm]) : say(ledger[harm], ledger[PEOPLE[harm] ?? harm]);
}

/** What has been done so far, as a sentence; '' where nobody was hurt. */
export function harmSoFar(ledger: Ledger): string {
  return harmsTold(ledger).length === 0 ? '' : t.soFar(harmsWords(ledger));
}

/**
 * How the rollout ended for the users, the worst first; '' until it is over. `headlined`: under a headline that says already how
 * many people were hurt, and how long it took.
 */
export function outcomeWords(
  { ledger, rollout }: Pick<Observation, 'ledger' | 'rollout'>,
  { headlined = false } = {},
): string {
  if (rollout.status !== 'done' && rollout.status !== 'aborted') return '';
  const took = !headlined && ledger.rolloutSeconds > 0 ? [t.took(durationWords(ledger.rolloutSeconds))] : [];
  const harms = harmsTold(ledger);
  if (harms.length === 0) return [headlined ? t.nothingLost : t.nobodyHurt, ...took].join(' ');
  const what = `${capitalised(harmClauses(ledger, harms))}.`;
  // Whoever was signed out has lost as much as a session.
  const calm = ledger.cutOff + ledger.signedOut === 0 ? [t.nobodyCutOff] : [];
  const isOfEvents = harms.some((harm) => isRepeated(ledger, harm));
  const people = !headlined && isOfEvents && ledger.peopleHurt > 0 ? [t.inAll(ledger.peopleHurt)] : [];
  return [what, ...people, ...calm, ...took].join(' ');
}
