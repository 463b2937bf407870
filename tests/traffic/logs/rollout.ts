import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import {
  createWorld,
  EXIT,
  parseScenario,
  type ScenarioInput,
  type ServerStatus,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import type { Made } from './crowd.ts';

/** A user on a server, in ticks: until the next one, or the end; `isCut` where it was cut off there. */
type Stay = { user: number; server: number; from: number; to: number; isCut: boolean };

/** A server's status from a tick on. */
type Status = { server: string; status: ServerStatus; tick: number };

/** A run, watched tick by tick: who was on which server from when to when, and how the servers were. */
export type Watched = { world: World; stays: Stay[]; statuses: Status[] };

/** Plays a run for so many ticks. */
export function watch(input: ScenarioInput, ticks: number): Watched {
  const world = createWorld(parseScenario(input));
  const open = new Map<number, Stay>();
  const stays: Stay[] = [];
  const statuses: Status[] = [];
  let exits = 0;
  for (let i = 0; i <= ticks; i++) {
    for (const { name, status } of world.servers) {
      if (statuses.findLast(({ server }) => server === name)?.status === status) continue;
      statuses.push({ server: name, status, tick: world.tick });
    }
    const there = new Set<number>();
    world.servers.forEach(({ members, sessions }, server) => {
      for (const slot of members.subarray(0, sessions)) {
        const user = world.sessions.user[slot];
        there.add(user);
        const stay = open.get(user);
        if (stay?.server === server) continue;
        if (stay) stays.push({ ...stay, to: world.tick });
        const from = stay ? world.tick : world.sessions.start[slot];
        open.set(user, { user, server, from, to: Number.NaN, isCut: false });
      }
    });
    const { time, user, kind, count } = world.exits;
    const left = new Map<number, { at: number; isCut: boolean }>();
    for (; exits < count; exits++) {
      const k = exits % time.length;
      left.set(user[k], { at: time[k], isCut: kind[k] === EXIT.cutOff });
    }
    for (const [user, stay] of open) {
      if (there.has(user)) continue;
      const { at, isCut } = left.get(user) ?? { at: world.tick, isCut: false };
      stays.push({ ...stay, to: at, isCut });
      open.delete(user);
    }
    if (i < ticks) tick(world);
  }
  for (const stay of open.values()) stays.push({ ...stay, to: world.tick });
  return { world, stays, statuses };
}

/** All requests of a run: one as a session begins, others as often as users ask, and one that fails by whoever was cut off. */
export function requestsOf({ world, stays }: Pick<Watched, 'world' | 'stays'>, fromSeconds: number, seed = 1): Made[] {
  const { tickSeconds, traffic } = world.scenario;
  const requests: Made[] = [];
  const byUser = new Map<number, Stay[]>();
  for (const stay of stays) byUser.set(stay.user, [...(byUser.get(stay.user) ?? []), stay]);
  for (const [user, parts] of byUser) {
    let sub = 0;
    const pause = (): number =>
      (-Math.log(random(seed, STREAMS.request, user + 1e6, sub++)) * traffic.thinkSeconds) / tickSeconds;
    const sorted = parts.toSorted((a, b) => a.from - b.from);
    const last = sorted[sorted.length - 1];
    let at = sorted[0].from;
    for (; at < last.to; at += pause()) {
      const { server } = sorted.findLast(({ from }) => from <= at) ?? sorted[0];
      if (at >= 0) requests.push(made(at, user, world.servers[server].name, 200));
    }
    if (last.isCut) requests.push(made(at, user, '<NOSRV>', 503));
  }
  function made(ticks: number, user: number, server: string, status: number): Made {
    return { seconds: fromSeconds + ticks * tickSeconds, user: user + 1_000_000, server, path: '/', status };
  }
  return requests.sort((a, b) => a.seconds - b.seconds);
}
