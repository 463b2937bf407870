import { random, STREAMS } from '../chance/random.ts';
import type { People } from '../world/ledger.ts';
import { FATE, type Person } from '../world/person.ts';
import type { World } from '../world/world.ts';

/** Where each fate of a person is counted. */
const COUNTS = {
  [FATE.hurt]: 'peopleHurt',
  [FATE.cutOffTwice]: 'cutOffTwice',
  [FATE.slowed]: 'slowed',
  [FATE.signedOut]: 'peopleSignedOut',
  [FATE.metNew]: 'metNew',
} as const satisfies Record<number, keyof People>;

/** A person whom this has befallen, counted if it is the first time: on the site, and on the server where it did (−1: on none). */
export function befall(world: World, person: Person, fate: keyof typeof COUNTS, server: number): Person {
  if ((person & fate) !== 0) return person;
  const count = COUNTS[fate];
  world.ledger[count] += 1;
  if (server >= 0) world.servers[server].people[count] += 1;
  return person | fate;
}

/** A person whose session has been cut off, for the first time or again. */
export function befallCut(world: World, person: Person, server: number): Person {
  const hurt = befall(world, person, FATE.hurt, server);
  return (hurt & FATE.cutOff) === 0 ? hurt | FATE.cutOff : befall(world, hurt, FATE.cutOffTwice, server);
}

/** This befalls the person whose session is in a slot. */
export function befallSlot(world: World, slot: number, fate: keyof typeof COUNTS): void {
  const { sessions } = world;
  sessions.person[slot] = befall(world, sessions.person[slot], fate, sessions.server[slot]);
}

/** Everybody on a slow server is slowed. Those who were found so stand first among its members: O(those who came since). */
export function slowDown(world: World, server: number): void {
  const host = world.servers[server];
  for (let i = host.slowed; i < host.sessions; i++) befallSlot(world, host.members[i], FATE.slowed);
  host.slowed = host.sessions;
}

/** Requests to a server fail, of whom on the site is a matter of chance: each is anybody's. O(requests × servers). */
export function hurtAtRandom(world: World, server: number, requests: number): void {
  const { servers, sessions, tick, scenario } = world;
  const users = servers.reduce((sum, host) => sum + host.sessions, 0);
  for (let request = 0; request < requests; request++) {
    let place = Math.floor(random(scenario.seed, STREAMS.victim, tick, (server << 20) + request) * users);
    let at = 0;
    while (place >= servers[at].sessions) place -= servers[at++].sessions;
    const slot = servers[at].members[place];
    sessions.person[slot] = befall(world, sessions.person[slot], FATE.hurt, server);
  }
}
