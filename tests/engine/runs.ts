import { expect } from 'vitest';
import {
  applyCommand,
  type Command,
  createWorld,
  fingerprint,
  parseScenario,
  type Refusal,
  type ScenarioInput,
  type SimEvent,
  tick,
  type World,
} from '../../src/engine/index.ts';

export type Input = NonNullable<ScenarioInput>;

/** A world from a scenario with fields left out. */
export const worldOf = (input: Input = {}): World => createWorld(parseScenario(input));

/** Servers that are never full, so that each holds a Poisson number. */
export const ROOMY = [{ capacity: 1_000_000 }, { capacity: 1_000_000 }];

/** A rollout that never begins by itself. */
export const BY_HAND = { mode: 'manual' } as const;

/** Does a command that must be accepted. */
export function act(world: World, command: Command): void {
  expect(applyCommand(world, command)).toEqual({ ok: true });
}

/** Gives a command that must be refused, and sees that nothing has changed; the refusal. */
export function refused(world: World, command: Command): Refusal {
  const { scenario } = world;
  const before = fingerprint(world);
  const events = [...world.events];
  const outcome = applyCommand(world, command);
  expect(fingerprint(world)).toBe(before);
  expect(world.events).toEqual(events);
  expect(world.scenario).toBe(scenario);
  if (outcome.ok) throw new Error(`not refused: ${JSON.stringify(command)}`);
  return outcome.refusal;
}

/** The events of one type, with the facts that only they have. */
export function eventsOf<T extends SimEvent['type']>({ events }: World, type: T): Extract<SimEvent, { type: T }>[] {
  return events.filter((event): event is Extract<SimEvent, { type: T }> => event.type === type);
}

/** Ticks until it is so, at most `limit` ticks; fails if it never is. */
export function tickUntil(world: World, isSo: (world: World) => boolean, limit: number): void {
  for (let i = 0; i < limit && !isSo(world); i++) tick(world);
  expect(isSo(world), `never so within ${limit} ticks; ${JSON.stringify(world.rollout.obstacle)}`).toBe(true);
}

/** Seconds from the operator's drain of this server to its last session's end; null if it is not dry after `limit` ticks. */
export function drainSeconds(world: World, limit: number, name = 'Alice'): number | null {
  const from = world.tick;
  const seen = eventsOf(world, 'dry').length;
  const s = world.servers.findIndex((server) => server.name === name);
  act(world, { type: 'drain', server: name });
  for (let i = 0; i < limit && world.servers[s].status === 'draining'; i++) tick(world);
  const dry = eventsOf(world, 'dry')
    .slice(seen)
    .find(({ server }) => server === s);
  return dry ? (dry.tick - from) * world.scenario.tickSeconds : null;
}

/** Slots of the sessions on the site, server by server. */
export function slotsHere({ servers }: World): number[] {
  return servers.flatMap(({ members, sessions }) => [...members.subarray(0, sessions)]);
}
