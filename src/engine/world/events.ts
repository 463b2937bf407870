import type { FieldValue } from '../scenario/scenario.ts';
import type { Phase } from '../strategies/plan.ts';
import type { Obstacle } from './obstacle.ts';

/** The harms that come one by one: the log tells their beginning and their end. */
export type OngoingHarm = 'turnedAway' | 'failedRequests' | 'slowSeconds';
/** What the operator does to one server. */
export type ServerAct = 'drain' | 'putBack' | 'cutOff' | 'update' | 'test';

/** What can happen, as facts: servers by their index, users and orders as counts. */
export type Happening =
  /** The rollout enters a phase. */
  | { type: 'phase'; phase: Phase }
  /** A drain is over: nobody is left, or it looked so, and those left are cut off. */
  | { type: 'dry'; server: number; left: number }
  /** `orders` is null where nobody knows them: in a real log somebody is cut off whose next request fails. */
  | { type: 'cutOff'; server: number; users: number; orders: number | null; midOrder: number }
  /** The drain timeout has passed. */
  | { type: 'timeout'; server: number; left: number }
  /** A pod is killed with users on it. */
  | { type: 'killed'; server: number; left: number }
  | { type: 'handedOff'; server: number; users: number }
  /** A reloaded balancer no longer knows that the server drains. */
  | { type: 'forgotten'; server: number }
  | { type: 'crashed'; server: number; users: number }
  | { type: 'recovered'; server: number }
  | { type: 'tested'; server: number; passed: boolean }
  /** The database is changed; so many sessions on the old version break. */
  | { type: 'migrated'; broken: number }
  | { type: 'holding'; obstacle: Obstacle }
  | { type: 'leftOut'; servers: readonly number[] }
  | { type: 'turnedRound' }
  | { type: 'harmBegins'; harm: OngoingHarm }
  /** `amount`: what it came to, users, requests or user-seconds. */
  | { type: 'harmEnds'; harm: OngoingHarm; amount: number }
  | { type: 'act'; act: ServerAct; server: number; forced: boolean }
  | { type: 'testDecided'; server: number; outcome: 'pass' | 'fail' }
  | { type: 'set'; field: string; from: FieldValue; to: FieldValue };

/** One line of the event log. `tick` is the exact moment, with its fraction. */
export type SimEvent = { tick: number } & Happening;

/** Adds to a world's log what happens now. */
export function logEvent({ now, events }: { now: number; events: SimEvent[] }, happening: Happening): void {
  events.push({ tick: now, ...happening });
}

/** What an event is about, for those who sort or mark them. */
export type EventKind = 'phase' | 'server' | 'dry' | 'test' | 'deadline' | 'harm' | 'operator' | 'rollout';

const KINDS: Record<SimEvent['type'], EventKind> = {
  phase: 'phase',
  dry: 'dry',
  cutOff: 'harm',
  timeout: 'deadline',
  killed: 'deadline',
  handedOff: 'harm',
  forgotten: 'rollout',
  crashed: 'harm',
  recovered: 'server',
  tested: 'test',
  migrated: 'rollout',
  holding: 'rollout',
  leftOut: 'rollout',
  turnedRound: 'rollout',
  harmBegins: 'harm',
  harmEnds: 'server',
  act: 'operator',
  testDecided: 'operator',
  set: 'operator',
};

export function eventKind(event: SimEvent): EventKind {
  return event.type === 'migrated' && event.broken > 0 ? 'harm' : KINDS[event.type];
}
