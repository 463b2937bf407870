import type { Scenario, SeenWorld } from '../../../engine/index.ts';
import type { StageLayout } from '../layout/layout.ts';
import { expectedPeaks } from './scale.ts';

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

/** The radius of a dot by how many users are on the fullest server. */
const RADII = [
  { upTo: 40, radius: 9 },
  { upTo: 120, radius: 7 },
  { upTo: 500, radius: 4 },
  { upTo: 2_000, radius: 2.5 },
];
const LEAST_RADIUS = 1.5;
/** What part of the water dots may cover at most so that they need not lie over each other; small ones may. */
const COVERED = { large: 0.4, small: 0.95 };
const SMALL = 4;
/** The last so many users on a server that is bled are never smaller than this. */
export const LAST_USERS = { users: 12, radius: 6 };

/** The radius of every dot but a bled server's last ones; by what is expected, or what is there where that is more. */
export function dotRadius({ scenario, servers }: SeenWorld, layout: StageLayout, tops: readonly number[]): number {
  const peaks = expectedPeaks(scenario as Scenario);
  let fullest = Math.max(...peaks.map((peak) => peak + 2 * Math.sqrt(peak)));
  let room = Infinity;
  for (let s = 0; s < servers.length; s++) {
    fullest = Math.max(fullest, servers[s].sessions);
    const { glass, full } = layout.vessels[s];
    if (glass.w > 0) room = Math.min(room, (glass.w * full) / tops[s]);
  }
  const radius = RADII.find(({ upTo }) => fullest <= upTo)?.radius ?? LEAST_RADIUS;
  const fits = (covered: number): number => Math.sqrt((covered * room) / Math.PI);
  return Math.max(1, Math.min(radius, Math.max(fits(COVERED.large), Math.min(SMALL, fits(COVERED.small)))));
}

/** The radius on a server: the last users of a bleed grow as they become few. */
export function radiusOn(status: string, level: number, radius: number): number {
  const { users, radius: least } = LAST_USERS;
  if (radius >= least || (status !== 'draining' && status !== 'drained')) return radius;
  const few = Math.min(1, Math.max(0, 2 - level / users));
  return radius + (least - radius) * few;
}
