import { activity, EXIT_KINDS, type SeenWorld } from '../../engine/index.ts';
import type { Ending, Story } from '../../words/run/story.ts';

/** A user's slot, or −1 when they are not on the site. */
export function slotOf({ servers, sessions }: SeenWorld, user: number): number {
  for (const { members, sessions: held } of servers) {
    for (let i = 0; i < held; i++) if (sessions.user[members[i]] === user) return members[i];
  }
  return -1;
}

/** What is known of the user in a slot at a moment. */
export function storyOf({ sessions, servers, scenario }: SeenWorld, slot: number, moment: number): Story {
  const { tickSeconds, traffic } = scenario;
  const [start, end, buyer] = [sessions.start[slot], sessions.end[slot], sessions.buyer[slot]];
  const { name, version } = servers[sessions.server[slot]];
  return {
    user: sessions.user[slot],
    hereSeconds: (moment - start) * tickSeconds,
    leavesInSeconds: (end - moment) * tickSeconds,
    buyer: buyer === 1,
    activity: activity(buyer, start, end, moment, traffic.orderPart),
    server: name,
    version,
  };
}

/** How somebody who is no longer on the site left it, as far as that is remembered. */
export function endingOf({ exits, servers, scenario }: SeenWorld, user: number, moment: number): Ending {
  const ring = exits.time.length;
  for (let n = exits.count - 1; n >= Math.max(0, exits.count - ring); n--) {
    const i = n % ring;
    if (exits.user[i] !== user) continue;
    const agoSeconds = Math.max(0, moment - exits.time[i]) * scenario.tickSeconds;
    return {
      user,
      exit: { kind: EXIT_KINDS[exits.kind[i]], server: servers[exits.server[i]]?.name ?? '', agoSeconds },
    };
  }
  return { user, exit: null };
}
