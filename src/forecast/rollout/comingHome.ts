import type { SeenWorld } from '../../engine/index.ts';
import { expectedStill, residual, type Stay, type Survival, survivalOf } from '../../theory/index.ts';
import { presence } from '../../theory/stages/presence.ts';
import { awayFrom, expectedAway, returningOf } from '../phase/away.ts';

/** Users who come back to their own server as long as it is in service, and elsewhere once it is not. */
export type ComingHome = {
  /** These users, and those who are away, as they are there later, on this visit or another one. */
  belonging(stays: readonly Stay[], server: number): Stay[];
  /** The chance that one who comes now is there later. */
  present: Survival;
  /** How long one who is there at a later moment goes on with that visit. */
  visit: Survival;
};

/** Null where visits do not come back, or hold a server that drains. */
export function comingHomeOf(world: SeenWorld, here: readonly Stay[], scale: number): ComingHome | null {
  const { traffic, balancer } = world.scenario;
  if (traffic.returnProbability === 0 || balancer.affinityWhileDraining) return null;
  const returning = returningOf(world);
  const visit = survivalOf(traffic.sessionLength);
  const present = presence(visit, returning, scale);
  const users = Math.max(1, expectedStill(here, 0));
  const staying: Survival = (t) => expectedStill(here, t) / users;
  const coming = present(staying);
  const back = present('away');
  return {
    belonging: (stays, server) => [
      ...stays.map(({ users, still }) => ({
        users,
        still: (t: number) => still(t) + Math.max(0, coming(t) - staying(t)),
      })),
      { users: expectedAway(awayFrom(world, [server]), returning), still: back },
    ],
    present: present(visit),
    visit: residual(traffic.sessionLength).survival,
  };
}
