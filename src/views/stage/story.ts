import { type Activity, activity, EXIT_KINDS, type ExitKind, type World } from '../../engine/index.ts';
import { spokenTime } from './words.ts';

/** A user's slot, or −1 when they are not on the site. */
export function slotOf({ servers, sessions }: World, user: number): number {
  for (const { members, sessions: held } of servers) {
    for (let i = 0; i < held; i++) if (sessions.user[members[i]] === user) return members[i];
  }
  return -1;
}

const DOING: Record<Activity, string> = {
  browsing: 'browsing',
  cart: 'filling the cart',
  ordering: 'placing an order',
};

/** How a user is called; those who were there at the start have negative numbers. */
function userName(user: number): string {
  return user < 0 ? `Early user ${-user}` : `User ${user + 1}`;
}

/** What is known of somebody on the site at a moment. */
export function tellStory(world: World, slot: number, moment: number): string {
  const { sessions, servers, scenario } = world;
  const user = sessions.user[slot];
  const start = sessions.start[slot];
  const end = sessions.end[slot];
  const buyer = sessions.buyer[slot];
  const server = servers[sessions.server[slot]];
  const seconds = scenario.tickSeconds;
  const doing = DOING[activity(buyer, start, end, moment, scenario.traffic.orderPart)];
  return [
    userName(user),
    user < 0 ? 'was here at the start' : `came ${spokenTime((moment - start) * seconds)} ago`,
    buyer ? `buyer, ${doing}` : 'only browsing',
    `on ${server.name} (v${server.version})`,
    `will leave in ${spokenTime((end - moment) * seconds)}`,
  ].join(' · ');
}

const GONE: Record<ExitKind, (server: string) => string> = {
  completed: (server) => `left ${server} content`,
  cutOff: (server) => `was cut off from ${server}`,
  turnedAway: () => 'was turned away',
};

/** How somebody who is no longer on the site left it, as far as that is remembered. */
export function tellEnd({ exits, servers, scenario }: World, user: number, moment: number): string {
  const ring = exits.time.length;
  for (let n = exits.count - 1; n >= Math.max(0, exits.count - ring); n--) {
    const i = n % ring;
    if (exits.user[i] !== user) continue;
    const how = GONE[EXIT_KINDS[exits.kind[i]]](servers[exits.server[i]]?.name ?? '');
    const ago = Math.max(0, moment - exits.time[i]) * scenario.tickSeconds;
    return `${userName(user)} · ${how} · ${spokenTime(ago)} ago`;
  }
  return `${userName(user)} · has left`;
}
