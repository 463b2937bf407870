import { part } from '../catalogue.ts';
import { count, counted } from '../quantities.ts';

const t = part('traffic', {
  nobody: 'No new users',
  aSecond: (users: string) => `${users} new users a second`,
  aMinute: (users: string) => `${users} new users a minute`,
  anHour: (users: string) => `${users} new users an hour`,
  shut: 'shut, no server takes new users',
  queue: (waiting: number) => `full, ${counted(waiting, 'user')} ${waiting === 1 ? 'waits' : 'wait'}`,
  full: 'full, new users are turned away',
  untold: (told: number, balancers: number) =>
    `only ${told} of ${balancers} ${told === 1 ? 'knows' : 'know'} of the bleed`,
  panic: 'in panic, users go to all servers',
});

/** "30 new users a minute". */
export function rateWords(perSecond: number): string {
  if (perSecond === 0) return t.nobody;
  const [say, times] = perSecond >= 2 ? [t.aSecond, 1] : perSecond >= 1 / 60 ? [t.aMinute, 60] : [t.anHour, 3_600];
  return say(count(Math.round(perSecond * times * 10) / 10));
}

/** What is wrong with where new users go. */
export type Trouble =
  /** No server takes new users. */
  | { type: 'shut' }
  /** All are full, and so many wait. */
  | { type: 'queue'; waiting: number }
  | { type: 'full' }
  /** They still come to servers that are being bled, since not all balancers were told. */
  | { type: 'untold'; told: number; balancers: number }
  | { type: 'panic' };

/** What is wrong with the load balancer, as it stands after its name. */
export function troubleWords(trouble: Trouble): string {
  switch (trouble.type) {
    case 'queue':
      return t.queue(trouble.waiting);
    case 'untold':
      return t.untold(trouble.told, trouble.balancers);
    default:
      return t[trouble.type];
  }
}
