import type { Ledger } from '../../engine/index.ts';
import type { Unit, Wanted } from '../../lessons/index.ts';
import { part } from '../catalogue.ts';
import { clockWords, countdownWords, durationWords } from '../duration.ts';
import { count, counted, share } from '../quantities.ts';
import { fieldLabel } from '../settings/values.ts';

type AtMost = { none: string; most: (amount: string) => string };

const t = part('goals', {
  done: 'Every server has the new version',
  rolledBack: 'All is back as it was, on the old version',
  within: (time: string) => `The rollout takes ${time} at most`,
  past: (clock: string) => `The run has come to ${clock}`,
  unharmed: 'Nobody is hurt',
  dryWithin: (server: string, time: string) => `${server} is dry within ${time}`,
  neverFuller: (part: string) => `No server is ever fuller than ${part}`,
  capacityAtMost: (users: string) => `Each server has room for ${users} at most`,
  listUnknown: 'The script does not know the list of sessions',
  kept: (what: string) => `${what}: as it is`,
  parts: { traffic: 'The users who come', servers: 'The servers' } as Record<string, string>,
  atMost: {
    cutOff: { none: 'Nobody is cut off', most: (n) => `At most ${n} cut off` },
    cutOffTwice: { none: 'Nobody is cut off twice', most: (n) => `At most ${n} cut off twice` },
    turnedAway: { none: 'Nobody is turned away', most: (n) => `At most ${n} turned away` },
    signedOut: { none: 'Nobody is signed out', most: (n) => `At most ${n} signed out` },
    brokenBySchema: { none: 'Nobody meets an error', most: (n) => `At most ${n} meet an error` },
    failedRequests: { none: 'No request fails', most: (n) => `At most ${n} requests fail` },
    ordersLost: { none: 'No order is lost', most: (n) => `At most ${n} orders lost` },
    metNew: { none: 'Nobody meets the new version', most: (n) => `At most ${n} meet the new version` },
    slowed: { none: 'Nobody is slowed', most: (n) => `At most ${n} slowed` },
    mixedSeconds: { none: 'Never both versions', most: (time) => `Both versions for ${time} at most` },
  } as Partial<Record<keyof Ledger, AtMost>>,
});

/** A condition of a goal, in one line. */
export function wantedWords(wanted: Wanted): string {
  switch (wanted.type) {
    case 'done':
    case 'rolledBack':
    case 'unharmed':
    case 'listUnknown':
      return t[wanted.type];
    case 'within':
      return t.within(durationWords(wanted.seconds));
    case 'past':
      return t.past(clockWords(wanted.seconds));
    case 'dryWithin':
      return t.dryWithin(wanted.server, countdownWords(wanted.seconds));
    case 'neverFuller':
      return t.neverFuller(share(wanted.utilisation));
    case 'capacityAtMost':
      return t.capacityAtMost(counted(wanted.users, 'user'));
    case 'kept':
      return t.kept(t.parts[wanted.part] ?? fieldLabel(wanted.part));
    case 'atMost': {
      const words = t.atMost[wanted.entry];
      if (wanted.amount === 0) return words?.none ?? '';
      return words?.most(wanted.entry.endsWith('Seconds') ? durationWords(wanted.amount) : count(wanted.amount)) ?? '';
    }
  }
}

/** A figure with its unit: "20 min", "75 users", "93 sign-outs", "37 %". */
export function figureWords(unit: Unit, value: number): string {
  if (unit === 'minutes') return durationWords(60 * value);
  if (unit === 'percent') return share(value / 100);
  return counted(Math.round(value), unit === 'users' ? 'user' : 'sign-out');
}
