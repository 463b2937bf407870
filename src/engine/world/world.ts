import type { SessionLaw } from '../chance/sessionLength.ts';
import type { CurvePoint } from '../scenario/curve.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Agenda } from './agenda.ts';
import type { Episodes } from './episodes.ts';
import type { SimEvent } from './events.ts';
import type { Ledger } from './ledger.ts';
import type { Queue } from './queue.ts';
import type { Rollout } from './rollout.ts';
import type { Server } from './server.ts';
import type { Sessions } from './sessions.ts';
import type { Exits, Traces } from './traces.ts';
import type { UserLaw } from './userLaw.ts';

/** Everything the future depends on: plain objects and typed arrays. */
export type World = {
  /** The settings in force: the scenario as the operator has changed it since. */
  scenario: Scenario;
  tick: number;
  /** The exact moment, in ticks, of what happens now: within a tick that is played in order, or its end. */
  now: number;
  /** The law of session lengths, worked out from the scenario. */
  law: SessionLaw;
  /** The laws that users have come under, the oldest first. */
  userLaws: UserLaw[];
  /** The arrivals' curve, worked out from the scenario; `period` in seconds, 0 when it does not repeat. */
  curve: { points: readonly CurvePoint[]; period: number };
  /** Seconds × arrival rate that must still pass before the next user arrives: what is left of a unit exponential. */
  gap: number;
  /** Number of the next user. */
  nextUser: number;
  /** Server that took the last user. */
  turn: number;
  /** The same of those who go by the other way: each balancer takes its own turns. */
  otherTurn: number;
  sessions: Sessions;
  /** What users will do besides leaving. */
  agenda: Agenda;
  /** Users who wait for a server. */
  queue: Queue;
  /** The scenario's own servers, then those that take their places. */
  servers: Server[];
  rollout: Rollout;
  /** When the database was changed so that the old version breaks; −1 if it was not. */
  migratedTick: number;
  ledger: Ledger;
  events: SimEvent[];
  /** Harms that go on, for the log. */
  episodes: Episodes;
  /** How the last few thousand users left: for views; nothing depends on it. */
  exits: Exits;
  traces: Traces;
  /** Until this tick nothing can happen but that sessions end and users come; before the present one when the operator has done something since. */
  calmUntil: number;
};

/** So many seconds in ticks, with their fraction. */
export function ticksOf({ scenario }: World, seconds: number): number {
  return seconds / scenario.tickSeconds;
}
