import { runningStatus } from './rollout/enterPhase.ts';
import { standingObstacle } from './rollout/obstacles.ts';
import { comfortableLoad } from './servers/comfort.ts';
import { counterReads, whoComesBack } from './servers/dryness.ts';
import type { PhaseKind } from './strategies/plan.ts';
import type { Ledger, People } from './world/ledger.ts';
import type { Obstacle } from './world/obstacle.ts';
import { currentPhase, type RolloutStatus } from './world/rollout.ts';
import type { SeenWorld } from './world/seen.ts';
import type { ServerStatus } from './world/server.ts';

/** What can be seen of a world: plain JSON. */
export type Observation = {
  tick: number;
  /** Simulated seconds since the start. */
  seconds: number;
  /** The phase the rollout is in; `servers` are names. */
  phase: { index: number; kind: PhaseKind; servers: string[] };
  /** Those that are there. */
  servers: {
    name: string;
    status: ServerStatus;
    version: number;
    sessions: number;
    capacity: number;
    /** The version being installed, while it is. */
    installing: number | null;
    /** Whether its version has passed the test. */
    tested: boolean;
    /** Seconds until what is being done to it is finished; null when nothing is. */
    secondsLeft: number | null;
    /** The most users it answers fast now. */
    comfortable: number;
    /** Users who are away and will come back to it. */
    away: number;
    /** What the balancer's counter of connections reads, where a bled server is judged by it; else null. */
    connections: number | null;
    /** The people whom something befell first while they were on it. */
    people: People;
  }[];
  /** Every drain so far, server by server; `endedSeconds` is null while it lasts. */
  drains: { server: string; startedSeconds: number; endedSeconds: number | null }[];
  /** Users who wait for a server. */
  waiting: number;
  ledger: Ledger;
  /** The ticks at which it was first seen to have begun and to be over, null until then; `obstacle` says why it is holding. */
  rollout: {
    status: RolloutStatus;
    startedTick: number | null;
    finishedTick: number | null;
    obstacle: Obstacle | null;
  };
};

/** Everything worth seeing of a world, O(servers). */
export function observe(world: SeenWorld): Observation {
  const { tick, scenario, servers, ledger, rollout } = world;
  const phase = currentPhase(world);
  const obstacle = standingObstacle(world);
  return {
    tick,
    seconds: tick * scenario.tickSeconds,
    phase: { index: rollout.index, kind: phase.kind, servers: phase.servers.map((s) => servers[s].name) },
    servers: servers
      .filter(({ status }) => status !== 'absent')
      .map((server) => {
        const { name, status, version, sessions, capacity, tested, timerTick, people } = server;
        return {
          name,
          status,
          version,
          sessions,
          capacity,
          installing: status === 'updating' || status === 'starting' ? server.installing : null,
          tested,
          secondsLeft: timerTick < 0 ? null : Math.max(0, timerTick - tick) * scenario.tickSeconds,
          comfortable: comfortableLoad(world, server),
          away: whoComesBack(world, server),
          connections:
            status === 'draining' && scenario.rollout.dryWhen === 'counter' ? counterReads(world, server) : null,
          people: { ...people },
        };
      }),
    drains: servers.flatMap(({ name, drains }) =>
      drains.map(({ startedTick, endedTick }) => ({
        server: name,
        startedSeconds: startedTick * scenario.tickSeconds,
        endedSeconds: endedTick < 0 ? null : endedTick * scenario.tickSeconds,
      })),
    ),
    waiting: world.queue.count,
    ledger: { ...ledger },
    rollout: {
      status: statusOf(world, obstacle),
      startedTick: rollout.startedTick < 0 ? null : Math.ceil(rollout.startedTick),
      finishedTick: rollout.finishedTick < 0 ? null : Math.ceil(rollout.finishedTick),
      obstacle,
    },
  };
}

/** What the rollout is doing, given what is in its way now. */
function statusOf({ rollout }: SeenWorld, obstacle: Obstacle | null): RolloutStatus {
  if (obstacle !== null) return 'holding';
  return rollout.status === 'holding' ? runningStatus(rollout) : rollout.status;
}
