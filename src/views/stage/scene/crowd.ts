import type { Scenario, SeenWorld } from '../../../engine/index.ts';
import { clamp, type StageLayout } from './layout.ts';

/** The most dots that are drawn one by one. */
const MOST_DOTS = 12_000;
const STEPS = [1, 2, 5];

/**
 * How many users one dot stands for: 1, 2, 5, 10, 20, 50… Only users whose number is a multiple of it are drawn, so a
 * dot is the same person all the time. It goes by the load that is expected, so that it doesn't flicker, and by the `users`
 * on the site where they are more.
 */
export function usersPerDot({ traffic, servers }: Scenario, users: number): number {
  const { arrivalRate, sessionLength } = traffic;
  let room = 0;
  for (const { capacity } of servers) room += capacity;
  const load = arrivalRate * sessionLength.meanSeconds;
  const crowd = Math.max(users, Math.min(room, load + 4 * Math.sqrt(load)));
  for (let scale = 1; ; scale *= 10) {
    for (const step of STEPS) if (crowd <= MOST_DOTS * step * scale) return step * scale;
  }
}

/** How many users are on these servers. */
export function usersOn(servers: readonly { readonly sessions: number }[]): number {
  let users = 0;
  for (const { sessions } of servers) users += sessions;
  return users;
}

/** The radius at which full vessels are crowded, but not a blur. */
export function dotRadius(world: SeenWorld, layout: StageLayout, perDot: number): number {
  let spacing = Infinity;
  world.servers.forEach(({ capacity }, s) => {
    const { glass, full } = layout.vessels[s];
    if (glass.w === 0) return;
    spacing = Math.min(spacing, Math.sqrt((glass.w * full * perDot) / capacity));
  });
  return clamp(1, 0.26 * spacing, 0.5 * layout.em);
}
