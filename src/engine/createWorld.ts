import { log } from './chance/math.ts';
import { random, STREAMS } from './chance/random.ts';
import { sessionLaw } from './chance/sessionLength.ts';
import { curvePoints } from './scenario/curve.ts';
import type { Scenario } from './scenario/scenario.ts';
import { admitInitialUsers } from './users/start.ts';
import { createAgenda } from './world/agenda.ts';
import { createEpisodes } from './world/episodes.ts';
import { createLedger } from './world/ledger.ts';
import { giveBack } from './world/memory.ts';
import { createQueue } from './world/queue.ts';
import { createRollout, extraNames } from './world/rollout.ts';
import { createServer } from './world/server.ts';
import { cellsOf, createSessions } from './world/sessions.ts';
import { createExits, createTraces } from './world/traces.ts';
import { userLawOf } from './world/userLaw.ts';
import type { World } from './world/world.ts';

/**
 * The world at tick 0: in equilibrium or empty, as the scenario says. The scenario is shared, and never changed. `old` is a world
 * that nobody needs any more: its arrays are taken.
 */
export function createWorld(scenario: Scenario, old?: World): World {
  const building = buildWorld(scenario, old);
  let built = building.next();
  while (!built.done) built = building.next();
  return built.value;
}

/** The same in slices of a few milliseconds, for one who has more to do meanwhile: yields which share of the work is done, 0 to 1. */
export function* buildWorld(scenario: Scenario, old?: World): Generator<number, World> {
  const { seed, traffic, servers, start } = scenario;
  if (old !== undefined) giveBack(cellsOf(old.sessions, old.servers));
  const world: World = {
    scenario,
    tick: 0,
    now: 0,
    law: sessionLaw(traffic.sessionLength),
    userLaws: [userLawOf(scenario, 0)],
    curve: curvePoints(traffic.curve),
    gap: -log(random(seed, STREAMS.initialCount, 1)),
    nextUser: 0,
    turn: -1,
    otherTurn: -1,
    sessions: createSessions(64, old?.sessions.calendar),
    agenda: createAgenda(),
    queue: createQueue(),
    servers: [
      ...servers.map((server) => createServer(server, 'inService')),
      ...extraNames(scenario).map((name, i) => createServer({ ...servers[i % servers.length], name }, 'absent')),
    ],
    rollout: createRollout(scenario),
    migratedTick: -1,
    ledger: createLedger(),
    events: [],
    episodes: createEpisodes(),
    exits: createExits(old?.exits),
    traces: createTraces(0),
    calmUntil: -1,
  };
  world.traces = createTraces(world.servers.length);
  if (start === 'equilibrium') yield* admitInitialUsers(world);
  return world;
}
