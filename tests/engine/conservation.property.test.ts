import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  applyCommand,
  type Command,
  createWorld,
  fingerprint,
  type Ledger,
  type Scenario,
  type Server,
  tick,
  type World,
} from '../../src/engine/index.ts';
import { AGENDA_KINDS } from '../../src/engine/world/agenda.ts';
import { anyCommand } from '../any/anyCommand.ts';
import { anyScenario } from '../any/anyScenario.ts';
import { seeds } from '../seeds.ts';

const TICKS = 2000;
const RUNS = seeds(250);
/** Statuses in which a server holds nobody. */
const EMPTY = ['drained', 'updating', 'testing', 'failed', 'starting', 'absent'];

/** What was true before, to compare with. */
type Model = { ledger: Ledger; sessions: number[]; nextUser: number };

const modelOf = (world: World): Model => ({
  ledger: { ...world.ledger },
  sessions: world.servers.map(({ sessions }) => sessions),
  nextUser: world.nextUser,
});

/** Throws unless it holds; cheaper than `expect` for what is asked millions of times. */
function must(holds: boolean, claim: string, world: World): void {
  if (!holds) expect.fail(`tick ${world.tick}: ${claim}; ${JSON.stringify(world.ledger)}`);
}

/** What holds at any moment. */
function checkAccounts(world: World, before: Model): void {
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
  for (const key of Object.keys(ledger) as (keyof Ledger)[]) {
    must(ledger[key] >= before.ledger[key], `${key} never falls`, world);
  }
}

/** Whether a balancer may send new users to a server that is not in service: it does not know, or panics. */
const mayErr = ({ scenario: { balancer }, tick: now }: World, server: Server): boolean =>
  now <= server.routedUntilTick || balancer.panicThreshold > 0 || balancer.drainKnownTo < balancer.balancers;

/** Ticks once, and checks what holds after every tick. */
function tickAndCheck(world: World): void {
  const before = modelOf(world);
  tick(world);
  checkAccounts(world, before);
  const { scenario, ledger, migratedTick } = world;
  for (const server of world.servers) {
    if (server.status === 'inService') continue;
    for (let place = 0; place < server.sessions && !mayErr(world, server); place++) {
      const user = world.sessions.user[server.members[place]];
      must(user < before.nextUser, `nobody new is sent to ${server.name}, which is ${server.status}`, world);
    }
    const dry = server.sessions + server.away === 0 && server.stopsTick < 0 && migratedTick < 0;
    // One that has only just begun to drain, or is back from a crash, is looked at in the next tick.
    const judged =
      scenario.rollout.dryWhen === 'empty' && server.status === 'draining' && server.statusTick < world.tick;
    must(!dry || !judged, `${server.name} is dry when it is empty`, world);
  }
  const newcomers = ledger.arrived - ledger.returned - (before.ledger.arrived - before.ledger.returned);
  must(world.nextUser - before.nextUser === newcomers, 'users are numbered', world);
}

/** Every slot ever used is in the calendar or free, once. */
function checkSlots({ sessions }: World): void {
  const seen = new Uint8Array(sessions.used);
  const follow = (from: number): void => {
    for (let slot = from; slot >= 0; slot = sessions.next[slot]) {
      expect(seen[slot]).toBe(0);
      seen[slot] = 1;
    }
  };
  sessions.calendar.forEach(follow);
  follow(sessions.free);
  expect(seen.every((times) => times === 1)).toBe(true);
}

/** Every entry of the agenda is in its calendar or free, once, and as many come back as are away. */
function checkAgenda({ agenda, servers }: World): void {
  let entries = 0;
  let free = 0;
  const away = servers.map(() => 0);
  for (const first of agenda.calendar) {
    for (let entry = first; entry >= 0; entry = agenda.next[entry]) {
      entries += 1;
      if (AGENDA_KINDS[agenda.kind[entry]] === 'return') away[agenda.about[entry]] += 1;
    }
  }
  for (let entry = agenda.free; entry >= 0; entry = agenda.next[entry]) free += 1;
  expect(entries).toBe(agenda.count);
  expect(entries + free).toBe(agenda.used);
  expect(servers.map((server) => server.away)).toEqual(away);
}

type Step = fc.Command<Model, { world: World }>;

class Wait implements Step {
  readonly ticks: number;
  constructor(ticks: number) {
    this.ticks = ticks;
  }
  check = () => true;
  run(model: Model, { world }: { world: World }): void {
    for (let i = 0; i < this.ticks && world.tick < TICKS; i++) tickAndCheck(world);
    Object.assign(model, modelOf(world));
  }
  toString = () => `wait ${this.ticks} ticks`;
}

class Operate implements Step {
  readonly command: Command;
  constructor(command: Command) {
    this.command = command;
  }
  check = () => true;
  run(model: Model, { world }: { world: World }): void {
    const before = fingerprint(world);
    const { scenario, events } = world;
    const lines = [...events];
    const outcome = applyCommand(world, this.command);
    if (!outcome.ok) {
      expect(outcome.refusal.type).toMatch(/^[a-zA-Z]+$/);
      expect(fingerprint(world)).toBe(before);
      expect(world.scenario).toBe(scenario);
      expect(world.events.length === lines.length && lines.every((line, i) => world.events[i] === line)).toBe(true);
    }
    checkAccounts(world, model);
    Object.assign(model, modelOf(world));
  }
  toString = () => fc.stringify(this.command);
}

/** A scenario, and what an operator does in it. */
const anyRun = anyScenario().chain((scenario: Scenario) =>
  fc.tuple(
    fc.constant(scenario),
    fc.commands(
      [
        fc.integer({ min: 1, max: 150 }).map((ticks): Step => new Wait(ticks)),
        anyCommand(scenario).map((command): Step => new Operate(command)),
      ],
      { maxCommands: 60, size: 'max' },
    ),
  ),
);

it('every user and every order is accounted for after every tick, whatever the operator does', () => {
  const acts = { users: 0, cut: 0, finished: 0 };
  fc.assert(
    fc.property(anyRun, ([scenario, steps]) => {
      const world = createWorld(scenario);
      const start = modelOf(world);
      checkAccounts(world, start);
      fc.modelRun(() => ({ model: start, real: { world } }), steps);
      while (world.tick < TICKS) tickAndCheck(world);
      checkSlots(world);
      checkAgenda(world);
      acts.users += world.ledger.arrived;
      acts.cut += world.ledger.cutOff;
      acts.finished += world.rollout.finishedTick >= 0 ? 1 : 0;
    }),
    { seed: 9, numRuns: RUNS },
  );
  // The runs were worth having: people came, some were cut off, and many a rollout ended.
  expect(acts.users / RUNS).toBeGreaterThan(400);
  expect(acts.cut / RUNS).toBeGreaterThan(4);
  expect(acts.finished / RUNS).toBeGreaterThan(0.2);
}, 120_000);
