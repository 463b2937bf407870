import { expect } from 'vitest';
import { tick, type World } from '../../src/engine/index.ts';
import { act, BY_HAND, type Input, ROOMY, slotsHere, worldOf } from './runs.ts';

export type Balancer = NonNullable<Input['balancer']>;

/** New users a second, and how long they stay on average. */
export const LAMBDA = 20;
export const STAY = 5;

/** A site like the bench's: 20 users a second who stay 5 s, a request each second, ticks of a tenth. */
export function bench(seed: number, balancer: Balancer = {}, more: Input = {}): World {
  return worldOf({
    seed,
    tickSeconds: 0.1,
    servers: ROOMY,
    rollout: BY_HAND,
    ...more,
    traffic: {
      arrivalRate: LAMBDA,
      sessionLength: { meanSeconds: STAY },
      thinkSeconds: 1,
      requestSeconds: 0.01,
      ...more.traffic,
    },
    balancer,
  });
}

/** How many of those who came since `first` are on each server. */
export function newOn(world: World, first: number): number[] {
  const counts = world.servers.map(() => 0);
  for (const slot of slotsHere(world)) if (world.sessions.user[slot] >= first) counts[world.sessions.server[slot]] += 1;
  return counts;
}

/** Whoever comes from now on stays for ever. */
export function nobodyLeaves(world: World): void {
  act(world, { type: 'set', field: 'traffic.sessionLength.distribution', value: 'fixed' });
  act(world, { type: 'set', field: 'traffic.sessionLength.meanSeconds', value: 1_000_000 });
}

/** How many new users each server takes over so many ticks: none of them leaves meanwhile, so that all are counted. */
export function taken(world: World, ticks: number): { counts: number[]; all: number } {
  nobodyLeaves(world);
  const first = world.nextUser;
  tick(world, ticks);
  const counts = newOn(world, first);
  const all = counts.reduce((sum, n) => sum + n, 0);
  expect(all).toBe(world.nextUser - first);
  return { counts, all };
}

/** The same while users come and go as ever: counted in the tick in which they come. */
export function takenAsTheyLeave(world: World, ticks: number): { counts: number[]; all: number } {
  const counts = world.servers.map(() => 0);
  for (let i = 0; i < ticks; i++) {
    const first = world.nextUser;
    tick(world);
    newOn(world, first).forEach((n, s) => {
      counts[s] += n;
    });
  }
  return { counts, all: counts.reduce((sum, n) => sum + n, 0) };
}
