import type { Activity, ExitKind } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { versionLabel } from '../names.ts';

/** What is known of somebody on the site. Times in seconds. */
export type Story = {
  /** 0, 1, 2… in order of arrival; −1, −2… for those who were there at the start. */
  user: number;
  hereSeconds: number;
  leavesInSeconds: number;
  buyer: boolean;
  activity: Activity;
  server: string;
  version: number;
};

/** How somebody who is no longer on the site left it; `exit` is null where that is not remembered. */
export type Ending = { user: number; exit: { kind: ExitKind; server: string; agoSeconds: number } | null };

const t = part('story', {
  user: (number: number) => `User ${number}`,
  earlyUser: (number: number) => `Early user ${number}`,
  atStart: 'was here at the start',
  came: (time: string) => `came ${time} ago`,
  buyer: (doing: string) => `buyer, ${doing}`,
  browser: 'only browsing',
  doing: { browsing: 'browsing', cart: 'filling the cart', ordering: 'placing an order' } as Record<Activity, string>,
  on: (server: string, version: string) => `on ${server} (${version})`,
  leaves: (time: string) => `wants to leave in ${time}`,
  gone: {
    completed: (server) => `left ${server} satisfied`,
    cutOff: (server) => `was cut off from ${server}`,
    turnedAway: () => 'was turned away',
  } as Record<ExitKind, (server: string) => string>,
  ago: (time: string) => `${time} ago`,
  hasLeft: 'has left',
});

/** How somebody left a real site. */
const real = part('realStory', {
  completed: (server: string) => `left ${server}`,
  cutOff: (server: string) => `got an error from ${server}`,
});

/** What the users of a server are doing, one word or three each. */
export const doings = part('doings', {
  browsing: 'browsing',
  cart: 'with a cart',
  ordering: 'placing an order',
} satisfies Record<Activity, string>);

/** A number that is a name is written without separators. */
function userName(user: number): string {
  return user < 0 ? t.earlyUser(-user) : t.user(user + 1);
}

/** A user's story: "User 12 · came 40 s ago · buyer, filling the cart · on Bob (v1) · wants to leave in 2 min". */
export function storyWords({ user, hereSeconds, leavesInSeconds, buyer, activity, server, version }: Story): string {
  return [
    userName(user),
    user < 0 ? t.atStart : t.came(durationWords(hereSeconds)),
    buyer ? t.buyer(t.doing[activity]) : t.browser,
    t.on(server, versionLabel(version)),
    t.leaves(durationWords(leavesInSeconds)),
  ].join(' · ');
}

/** What is known of somebody on a real site: "User 12 · came 40 s ago · on Bob (v1)". */
export function realStoryWords({ user, hereSeconds, server, version }: Story): string {
  return [userName(user), t.came(durationWords(hereSeconds)), t.on(server, versionLabel(version))].join(' · ');
}

/** The end of a user's story: "User 12 · left Bob satisfied · 3 s ago"; on a real site nobody knows whether they were. */
export function endingWords({ user, exit }: Ending, isReal = false): string {
  if (exit === null) return `${userName(user)} · ${t.hasLeft}`;
  const gone = { ...t.gone, ...(isReal && real) }[exit.kind];
  return [userName(user), gone(exit.server), t.ago(durationWords(exit.agoSeconds))].join(' · ');
}
