import { setStatus } from '../servers/status.ts';
import { cutSession } from '../users/cutSessions.ts';
import { endSessions } from '../users/departures.ts';
import { logEvent } from '../world/events.ts';
import { addSession, joinServer, leaveServer } from '../world/sessions.ts';
import { EXIT, noteExit, noteMove } from '../world/traces.ts';
import type { World } from '../world/world.ts';
import { CUT, countUntil, type Told } from './told.ts';

/** The end of a session that an error will end before, in ticks: later than any. */
const UNENDED = 1e12;

/**
 * Which slot each user has or had. It follows from what is told alone, so it can be kept beside the worlds that this is told to,
 * whatever their moment.
 */
export type Slots = Int32Array;
const NO_SLOT = -1;

/** Advances a world by the tick that is told next, in place. */
export function tellTick(world: World, told: Told, slots: Slots): void {
  const before = world.tick;
  world.tick += 1;
  world.now = world.tick;
  endSessions(world);
  letCome(world, told, slots);
  tellTurns(world, told, slots, before);
  tellChanges(world, told, before);
  enterPhases(world, told);
}

/** Lets those come who have by now; the first of them are numbered −1, −2… as everywhere. */
export function letCome(world: World, { came, left, server }: Told, slots: Slots): void {
  const early = countUntil(came, 0);
  const { sessions, servers, ledger, exits, tick } = world;
  for (let i = world.nextUser + early; i < came.length && came[i] <= tick; i++) {
    const user = i - early;
    world.nextUser = user + 1;
    ledger.arrived += 1;
    slots[i] = NO_SLOT;
    if (Math.ceil(left[i]) <= tick) {
      ledger.completed += 1;
      noteExit(exits, EXIT.completed, left[i], user, server[i], servers[server[i]].version);
    } else slots[i] = addSession(sessions, servers, server[i], user, came[i], Math.min(left[i], UNENDED), 0);
  }
}

function tellTurns(world: World, { turns }: Told, slots: Slots, before: number): void {
  const { sessions, servers, traces } = world;
  const turned = servers.map(() => ({ moved: 0, cut: 0 }));
  const from = countUntil(turns.tick, before);
  const to = countUntil(turns.tick, world.tick);
  for (let n = from; n < to; n++) {
    const slot = slots[turns.user[n]];
    if (slot === NO_SLOT) continue;
    const old = sessions.server[slot];
    if (turns.to[n] === CUT) {
      cutSession(world, slot, turns.tick[n]);
      turned[old].cut += 1;
    } else {
      const user = sessions.user[slot];
      noteMove(traces, { slot, user, time: turns.tick[n], from: old, to: turns.to[n], signedOut: false });
      leaveServer(sessions, servers, slot);
      joinServer(sessions, servers, slot, turns.to[n]);
      turned[old].moved += 1;
    }
  }
  if (from === to) return;
  turned.forEach(({ moved, cut }, server) => {
    if (cut > 0) logEvent(world, { type: 'cutOff', server, users: cut, orders: null, midOrder: 0 });
    if (moved > 0 && servers[server].status === 'draining')
      logEvent(world, { type: 'handedOff', server, users: moved });
  });
}

function tellChanges(world: World, { changes }: Told, before: number): void {
  for (const change of changes) {
    if (change.tick <= before || change.tick > world.tick) continue;
    const server = world.servers[change.server];
    world.now = change.tick;
    setStatus(world, server, change.status);
    if (change.status === 'drained' && change.dry) logEvent(world, { type: 'dry', server: change.server, left: 0 });
    if (change.status === 'inService') server.version = 2;
  }
  world.now = world.tick;
}

/** The phase that has begun last. */
function enterPhases({ rollout, tick }: World, { begins, plan }: Told): void {
  while (begins[rollout.index + 1] <= tick) {
    rollout.index += 1;
    rollout.phaseTick = begins[rollout.index];
    rollout.status = plan[rollout.index].kind === 'done' ? 'done' : 'running';
    if (rollout.startedTick < 0) rollout.startedTick = rollout.phaseTick;
    if (rollout.status === 'done') rollout.finishedTick = rollout.phaseTick;
  }
}
