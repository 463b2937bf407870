import type { Problem } from '../scenario/scenarioError.ts';
import type { ExitCondition } from '../strategies/plan.ts';
import type { ServerAct } from './events.ts';
import type { Obstacle } from './obstacle.ts';
import type { ServerStatus } from './server.ts';

/** Why a command is not carried out; servers by their index. */
export type Refusal =
  /** It is no command at all: what stands at this path of it ('' for all of it) can't stand there. */
  | { type: 'noCommand'; path: string }
  | { type: 'noSuchServer'; name: string }
  /** A field that needs a restart. */
  | { type: 'needsRestart'; field: string }
  | { type: 'badValue'; problem: Problem }
  | { type: 'rolloutOver' }
  | { type: 'rolloutNotBegun' }
  | { type: 'alreadyGoingBack' }
  /** The database has been changed. */
  | { type: 'noWayBack' }
  | { type: 'obstacle'; obstacle: Obstacle }
  /** What the phase waits for can't be skipped. */
  | { type: 'unfinished'; servers: readonly number[]; exit: ExitCondition }
  /** Going on now would cut these off. */
  | { type: 'wouldCut'; servers: readonly number[]; users: number }
  /** It would leave nobody in service. */
  | { type: 'onlyServer'; server: number }
  /** Its status leaves no room for it. */
  | { type: 'wrongStatus'; server: number; status: ServerStatus }
  | { type: 'notInService'; server: number }
  | { type: 'alreadyInService'; server: number }
  /** What is under way would be abandoned. */
  | { type: 'abandons'; server: number; act: ServerAct; status: 'updating' | 'testing' }
  | { type: 'untested'; server: number }
  /** The rollout is at work on it. */
  | { type: 'atWork'; server: number }
  | { type: 'nobodyThere'; server: number }
  /** It is in service, so that it would fill again at once, or harm whoever comes. */
  | { type: 'bleedFirst'; server: number; act: ServerAct }
  | { type: 'alreadyUpdating'; server: number }
  | { type: 'hasThatVersion'; server: number }
  | { type: 'alreadyTested'; server: number }
  | { type: 'stillStarting'; server: number }
  /** It is a pod that is being ended. */
  | { type: 'ending'; server: number };

/** What became of a command: done, or refused with the reason. */
export type Outcome = { ok: true } | { ok: false; refusal: Refusal };
