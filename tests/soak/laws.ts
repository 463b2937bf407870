import {
  applyCommand,
  type Command,
  createWorld,
  fingerprint,
  type Ledger,
  type Server,
  tick,
  type World,
} from '../../src/engine/index.ts';
import { whoComesBack } from '../../src/engine/servers/dryness.ts';
import { cookieEnds } from '../../src/engine/users/binding.ts';
import { AGENDA_KINDS } from '../../src/engine/world/agenda.ts';
import type { Recording } from '../any/anyRecording.ts';

/** What `playLawfully` ticks a world with: once. */
export type Ticker = (world: World) => void;

/** Statuses in which a server holds nobody. */
const EMPTY = ['drained', 'updating', 'testing', 'failed', 'starting', 'absent'];

/** What was true before, to compare with. */
type Before = { ledger: number[]; newcomers: number; sessions: number[]; nextUser: number };

const beforeOf = ({ ledger, servers, nextUser }: World): Before => ({
  ledger: Object.values(ledger),
  newcomers: newcomersIn(ledger),
  sessions: servers.map(({ sessions }) => sessions),
  nextUser,
});

const newcomersIn = ({ arrived, returned, retried }: Ledger): number => arrived - returned - retried;

/** @throws unless it holds: cheaper than `expect` for what is asked millions of times */
function must(holds: boolean, claim: string, world: World): void {
  if (!holds) throw new Error(`tick ${world.tick}: not so: ${claim}; ${JSON.stringify(world.ledger)}`);
}

/** What holds at any moment. */
function checkAccounts(world: World, before: Before): void {
  const { ledger, servers, sessions, tick: now } = world;
  let here = 0;
  let buyersHere = 0;
  for (let s = 0; s < servers.length; s++) {
    const server = servers[s];
    here += server.sessions;
    for (let place = 0; place < server.sessions; place++) {
      const slot = server.members[place];
      buyersHere += sessions.buyer[slot];
      must(sessions.server[slot] === s && sessions.place[slot] === place, 'every session knows its server', world);
      must(sessions.end[slot] > now, 'no session outlives its end', world);
      must(sessions.start[slot] <= now && sessions.start[slot] < sessions.end[slot], 'a session has begun', world);
    }
    must(
      server.sessions <= Math.max(server.capacity, before.sessions[s]),
      `${server.name} holds no more than it can`,
      world,
    );
    must(server.sessions === 0 || !EMPTY.includes(server.status), `${server.name}, ${server.status}, is empty`, world);
    must(server.away >= 0, `as many come back to ${server.name} as are away`, world);
    must(
      server.sessions === 0 || server.version !== 1 || world.migratedTick < 0,
      'nobody lives on a broken version',
      world,
    );
  }
  const { arrived, completed, turnedAway, cutOff, signedOut, buyers, ordersPlaced, ordersLost, ordersLostMidOrder } =
    ledger;
  const { count: waiting } = world.queue;
  must(arrived === here + waiting + completed + turnedAway + cutOff, 'every user is accounted for', world);
  must(buyers === ordersPlaced + ordersLost + buyersHere, 'every buyer is accounted for', world);
  must(
    ordersLostMidOrder <= ordersLost && ordersLost <= cutOff + signedOut,
    'only who is cut off or signed out loses an order',
    world,
  );
  const entries = Object.values(ledger);
  const falls = entries.findIndex((entry, i) => !(entry >= before.ledger[i]));
  if (falls >= 0) must(false, `${Object.keys(ledger)[falls]} never falls`, world);
}

/** Whether a balancer may send new users to a server that is not in service: it does not know, or panics. */
const mayErr = ({ scenario: { balancer }, tick: now }: World, server: Server): boolean =>
  now <= server.routedUntilTick || balancer.panicThreshold > 0 || balancer.drainKnownTo < balancer.balancers;

/** Ticks once, and checks what holds after every tick. */
function tickLawfully(world: World, once: Ticker): void {
  const before = beforeOf(world);
  once(world);
  checkAccounts(world, before);
  const { scenario, ledger, migratedTick } = world;
  for (const server of world.servers) {
    if (server.status === 'inService') continue;
    for (let place = 0; place < server.sessions && !mayErr(world, server); place++) {
      const user = world.sessions.user[server.members[place]];
      // Before it began to go, or before that was known, within the tick.
      const until = Math.max(server.statusTick, server.routedUntilTick);
      const wasThere = user < before.nextUser || world.sessions.start[server.members[place]] <= until;
      must(wasThere, `nobody new is sent to ${server.name}, which is ${server.status}`, world);
    }
    const dry = server.sessions + whoComesBack(world, server) === 0 && server.stopsTick < 0 && migratedTick < 0;
    // One that has only just begun to drain, or is back from a crash, is looked at in the next tick.
    const judged =
      scenario.rollout.dryWhen === 'empty' && server.status === 'draining' && server.statusTick < world.tick;
    const lasts = scenario.balancer.drainEnds === 'atDeadline' && world.tick < server.deadlineTick;
    must(!dry || !judged || lasts, `${server.name} is dry when it is empty`, world);
  }
  const newcomers = newcomersIn(ledger) - before.newcomers;
  must(world.nextUser - before.nextUser === newcomers, 'users are numbered', world);
}

/** Every slot ever used is in the calendar or free, once. */
function checkSlots(world: World): void {
  const { sessions } = world;
  const seen = new Uint8Array(sessions.used);
  const follow = (from: number): void => {
    for (let slot = from; slot >= 0; slot = sessions.next[slot]) {
      must(seen[slot] === 0, 'a slot is in one place', world);
      seen[slot] = 1;
    }
  };
  sessions.calendar.forEach(follow);
  follow(sessions.free);
  must(
    seen.every((times) => times === 1),
    'a slot is in use or free',
    world,
  );
}

/** Every entry of the agenda is in its calendar or free, once, and as many come back with a cookie as are away. */
function checkAgenda(world: World): void {
  const { agenda, servers } = world;
  const lasts = (entry: number) => agenda.time[entry] <= cookieEnds(world, agenda.since[entry]);
  let entries = 0;
  let free = 0;
  const away = servers.map(() => 0);
  for (const first of agenda.calendar) {
    for (let entry = first; entry >= 0; entry = agenda.next[entry]) {
      entries += 1;
      if (AGENDA_KINDS[agenda.kind[entry]] === 'return' && lasts(entry)) away[agenda.about[entry]] += 1;
    }
  }
  for (let entry = agenda.free; entry >= 0; entry = agenda.next[entry]) free += 1;
  must(entries === agenda.count, 'the agenda counts its entries', world);
  must(entries + free === agenda.used, 'an entry of the agenda is in use or free', world);
  must(
    servers.every((server, s) => server.away === away[s]),
    'as many come back as are away',
    world,
  );
}

/** No number of the state is none, or without end. */
function checkNumbers(world: World): void {
  const visit = (node: unknown, path: string): void => {
    if (typeof node === 'number') must(Number.isFinite(node), `${path} is a number, not ${node}`, world);
    else if (node instanceof Float64Array) {
      // A cookie may be bound for ever, or since nobody knows when.
      const isGood = path.endsWith('.boundSince') ? (value: number) => !Number.isNaN(value) : Number.isFinite;
      must(node.every(isGood), `${path} holds numbers`, world);
    } else if (typeof node === 'object' && node !== null && !ArrayBuffer.isView(node)) {
      for (const [key, part] of Object.entries(node)) visit(part, `${path}.${key}`);
    }
  };
  visit(world, 'world');
}

/** Does a command; one that is refused says why, and changes nothing. */
function actLawfully(world: World, command: Command): void {
  const before = beforeOf(world);
  const print = fingerprint(world);
  const { scenario } = world;
  const events = [...world.events];
  const outcome = applyCommand(world, command);
  if (!outcome.ok) {
    must(/^[a-zA-Z]+$/.test(outcome.refusal.type), 'a refusal says of which kind it is', world);
    must(fingerprint(world) === print && world.scenario === scenario, 'a refused command changes nothing', world);
    const kept = world.events.length === events.length && events.every((event, i) => world.events[i] === event);
    must(kept, 'a refused command is no event', world);
  }
  checkAccounts(world, before);
}

/**
 * Plays a recording up to a tick at least, and checks the laws of the model as it goes: after every tick and command that every
 * user and every order is accounted for; after every command and at the end that lists and numbers are sound.
 * @throws an Error that names the law which does not hold
 */
export function playLawfully({ scenario, log }: Recording, toTick: number, once: Ticker = tick): World {
  const world = createWorld(scenario);
  checkAccounts(world, beforeOf(world));
  const checkAll = (): void => {
    checkSlots(world);
    checkAgenda(world);
    checkNumbers(world);
  };
  for (const { wait, command } of log) {
    for (let i = 0; i < wait; i++) tickLawfully(world, once);
    actLawfully(world, command);
    checkAll();
  }
  while (world.tick < toTick) tickLawfully(world, once);
  checkAll();
  return world;
}
