import { copy } from './copyWorld.ts';
import type { SimEvent } from './events.ts';
import { createExits, type Exits } from './exits.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { log } from './math.ts';
import { random, STREAMS } from './random.ts';
import { createRollout, type Rollout } from './rollout.ts';
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
  /** Seconds × arrival rate that must still pass before the next user arrives: what is left of a unit exponential. */
  gap: number;
  /** Number of the next user. */
  nextUser: number;
  /** Server that took the last user. */
  turn: number;
  sessions: Sessions;
  servers: Server[];
  rollout: Rollout;
  ledger: Ledger;
  events: SimEvent[];
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
    gap: -log(random(seed, STREAMS.initialCount, 1)),
    nextUser: 0,
    turn: -1,
    sessions: createSessions(64),
    servers: servers.map(({ name, capacity }) => createServer(name, capacity)),
    rollout: createRollout(settings),
    ledger: createLedger(),
    events: [],
    exits: createExits(),
  };
  if (start === 'equilibrium') admitInitialUsers(world);
  return world;
}
