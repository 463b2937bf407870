import { copyWorld, sessionLaw, tick, type World } from '../../../src/engine/index.ts';

/** What a list in words names: "Alice, Bob and 6 others" are two, and 6 more. */
export function listed(who: string): { names: string[]; others: number } {
  const words = who.split(/, | and /);
  const others = /^(?:the other|([\d,]+) others)$/.exec(words.at(-1) ?? '');
  if (others === null) return { names: words, others: 0 };
  return { names: words.slice(0, -1), others: Number((others[1] ?? '1').replaceAll(',', '')) };
}

/** Whether a list in words names just these. */
export function names(who: string, expected: readonly string[]): boolean {
  const told = listed(who);
  return told.names.length + told.others === expected.length && told.names.every((name) => expected.includes(name));
}

/** Whether all of these are among those that a list in words names, as far as it names them. */
export function holds(who: string, some: readonly string[]): boolean {
  const told = listed(who);
  const rest = some.filter((name) => !told.names.includes(name));
  return rest.length <= told.others;
}

/** Names of the servers of which it is so. */
export const those = ({ servers }: World, isSo: (server: World['servers'][number], s: number) => boolean): string[] =>
  servers.filter(isSo).map(({ name }) => name);

/** What becomes of so many new users who come in the next tick. */
export type Landing = {
  /** How many were taken in by each server that took any, by its name. */
  landed: Record<string, number>;
  came: number;
  turnedAway: number;
  failed: number;
  broken: number;
};

const CROWD = 200;

/** Sends a crowd to a copy of the world, to see where they land; null where the tick brings more than users. */
export function land(world: World): Landing | null {
  const copy = copyWorld(world);
  const { scenario } = copy;
  copy.scenario = {
    ...scenario,
    traffic: {
      ...scenario.traffic,
      arrivalRate: CROWD / scenario.tickSeconds,
      returnProbability: 0,
      retryProbability: 0,
    },
    rollout: { ...scenario.rollout, dryWhen: 'empty' },
    balancer: { ...scenario.balancer, routing: 'random', queueLength: 0, slowStartSeconds: 0 },
  };
  copy.curve = { points: [{ seconds: 0, factor: 1 }], period: 0 };
  copy.law = sessionLaw({ distribution: 'fixed', meanSeconds: 1e6, spread: 1 });
  copy.gap = 0;
  for (const server of copy.servers) {
    if (server.sessions < server.capacity) server.capacity = 10_000_000;
    if (server.weight > 0) server.weight = 1;
  }
  const before = { ...copy.ledger };
  const { nextUser } = copy;
  const was = state(copy);
  tick(copy);
  if (state(copy) !== was || copy.ledger.cutOff !== before.cutOff) return null;
  const landed: Record<string, number> = {};
  for (const { name, members, sessions } of copy.servers) {
    const fresh = members.subarray(0, sessions).filter((slot) => copy.sessions.user[slot] >= nextUser).length;
    if (fresh > 0) landed[name] = fresh;
  }
  return {
    landed,
    came: copy.nextUser - nextUser,
    turnedAway: copy.ledger.turnedAway - before.turnedAway,
    failed: copy.ledger.failedRequests - before.failedRequests,
    broken: copy.ledger.brokenBySchema - before.brokenBySchema,
  };
}

/** What must stay as it is for a crowd to meet what the one before it met. A drained server to which users come drains again. */
function state({ servers, rollout, migratedTick }: World): string {
  const each = servers.map(({ status, stopsTick }) => `${status === 'drained' ? 'draining' : status} ${stopsTick}`);
  return JSON.stringify([each, rollout.index, rollout.plan.length, migratedTick]);
}

/** Somebody on a server. */
type Member = { slot: number; user: number };
/** What became of those who were on a server; `erred` of whom an error may have cost their session, not the drain: they gave up, or met a version that the database breaks; `broken` where the drain was broken off: by a crash, a change of the database, or a return. */
export type Course = {
  moved: number;
  cut: number;
  erred: number;
  stayed: number;
  signedOut: number;
  completed: number;
  broken: boolean;
};

/** Plays a copy on for some ticks, or until the server no longer drains, and sees what becomes of those who are on it now. */
export function follow(world: World, name: string, ticks: number): Course {
  const copy = copyWorld(world);
  const s = copy.servers.findIndex((server) => server.name === name);
  const server = copy.servers[s];
  const { sessions } = copy;
  let members: Member[] = [...server.members.subarray(0, server.sessions)].map((slot) => ({
    slot,
    user: sessions.user[slot],
  }));
  const course: Course = { moved: 0, cut: 0, erred: 0, stayed: 0, signedOut: 0, completed: 0, broken: false };
  for (let i = 0; i < ticks && server.status === 'draining' && members.length > 0; i++) {
    const { count } = copy.exits;
    const { signedOut, completed } = copy.ledger;
    const before = errorsOf(copy);
    const migrated = copy.migratedTick;
    tick(copy);
    course.broken = /inService|down/.test(server.status) || copy.migratedTick !== migrated;
    if (course.broken) break;
    const left = new Map<number, number>();
    for (let n = count; n < copy.exits.count; n++) {
      const at = n % copy.exits.time.length;
      left.set(copy.exits.user[at], copy.exits.kind[at]);
    }
    let errors = errorsOf(copy) - before;
    course.signedOut += copy.ledger.signedOut - signedOut;
    course.completed += copy.ledger.completed - completed;
    members = members.filter(({ slot, user }) => {
      if (left.get(user) === 1) course[errors-- > 0 ? 'erred' : 'cut'] += 1;
      if (left.has(user)) return false;
      if (copy.sessions.user[slot] === user && copy.sessions.server[slot] === s) return true;
      course.moved += 1;
      return false;
    });
  }
  course.stayed = members.length;
  return course;
}

/** Errors so far that can end a session. */
function errorsOf({ ledger, scenario }: World): number {
  return ledger.brokenBySchema + (scenario.traffic.retryProbability > 0 ? ledger.failedRequests : 0);
}
