import { type Agenda, createAgenda } from './agenda.ts';
import { copy } from './copyWorld.ts';
import { type CurvePoint, curvePoints } from './curve.ts';
import { createEpisodes, type Episodes } from './episodes.ts';
import type { SimEvent } from './events.ts';
import { createExits, type Exits } from './exits.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { log } from './math.ts';
import { createQueue, type Queue } from './queue.ts';
import { random, STREAMS } from './random.ts';
import { createRollout, extraNames, type Rollout } from './rollout.ts';
import type { Scenario } from './scenario.ts';
import { createServer, type Server } from './server.ts';
import { type SessionLaw, sessionLaw } from './sessionLength.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { admitInitialUsers } from './start.ts';

/** Everything the future depends on: plain objects and typed arrays. */
export type World = {
  /** The settings in force: the scenario as the operator has changed it since. */
  scenario: Scenario;
  tick: number;
  /** The law of session lengths, worked out from the scenario. */
  law: SessionLaw;
  /** The arrivals' curve, worked out from the scenario; `period` in seconds, 0 when it does not repeat. */
  curve: { points: CurvePoint[]; period: number };
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
};

/** The world at tick 0: in equilibrium or empty, as the scenario says. */
export function createWorld(scenario: Scenario): World {
  const settings = copy(scenario);
  const { seed, traffic, servers, start } = settings;
  const world: World = {
    scenario: settings,
    tick: 0,
    law: sessionLaw(traffic.sessionLength),
    curve: curvePoints(traffic.curve),
    gap: -log(random(seed, STREAMS.initialCount, 1)),
    nextUser: 0,
    turn: -1,
    otherTurn: -1,
    sessions: createSessions(64),
    agenda: createAgenda(),
    queue: createQueue(),
    servers: [
      ...servers.map((server) => createServer(server, 'inService')),
      ...extraNames(settings).map((name, i) => createServer({ ...servers[i], name }, 'absent')),
    ],
    rollout: createRollout(settings),
    migratedTick: -1,
    ledger: createLedger(),
    events: [],
    episodes: createEpisodes(),
    exits: createExits(),
  };
  if (start === 'equilibrium') admitInitialUsers(world);
  return world;
}
