import { expect } from 'vitest';
import {
  applyCommand,
  type Command,
  createWorld,
  fingerprint,
  parseScenario,
  type ScenarioInput,
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

/** Gives a command that must be refused, and sees that nothing has changed; the reason. */
export function refused(world: World, command: Command): string {
  const before = fingerprint(world);
  const outcome = applyCommand(world, command);
  expect(outcome).toMatchObject({ ok: false, reason: expect.stringMatching(/\S.*\.$/s) });
  expect(fingerprint(world)).toBe(before);
  return outcome.ok ? '' : outcome.reason;
}

/** Ticks until it is so, at most `limit` ticks; fails if it never is. */
export function tickUntil(world: World, isSo: (world: World) => boolean, limit: number): void {
  for (let i = 0; i < limit && !isSo(world); i++) tick(world);
  expect(isSo(world), `never so within ${limit} ticks; ${JSON.stringify(world.rollout.reason)}`).toBe(true);
}

/** Seconds from the operator's drain of this server to its last session's end; null if it is not dry after `limit` ticks. */
export function drainSeconds(world: World, limit: number, server = 'Alice'): number | null {
  const from = world.tick;
  const seen = world.events.length;
  act(world, { type: 'drain', server });
  const dry = () => world.events.slice(seen).find(({ kind, text }) => kind === 'dry' && text.startsWith(server));
  for (let i = 0; i < limit && world.servers.find(({ name }) => name === server)?.status === 'draining'; i++)
    tick(world);
  const event = dry();
  return event ? (event.tick - from) * world.scenario.tickSeconds : null;
}

/** Slots of the sessions on the site, server by server. */
export function slotsHere({ servers }: World): number[] {
  return servers.flatMap(({ members, sessions }) => [...members.subarray(0, sessions)]);
}
