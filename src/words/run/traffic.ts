import type { NewUserFact } from '../../store/situation/facts.ts';
import { part } from '../catalogue.ts';
import { count, counted, isOne } from '../quantities.ts';

const t = part('traffic', {
  nobody: 'No new users',
  aSecond: (users: string) => `${users} new users a second`,
  aMinute: (users: string) => `${users} new users a minute`,
  anHour: (users: string) => `${users} new users an hour`,
  shut: 'shut, no server takes new users',
  closed: 'shut, the site is closed to new users',
  waiting: (users: number) => `no room, ${counted(users, 'user')} ${isOne(users) ? 'waits' : 'wait'}`,
  full: 'no room for new users',
  siteDown: 'sends users to the old version, which the changed database breaks',
  unheard: 'has not heard yet which server takes no new users',
  errors: 'sends new users to a server that does not answer',
  untold: (told: number, balancers: number) =>
    `only ${told} of ${balancers} ${told === 1 ? 'knows' : 'know'} of the bleed`,
  panic: 'in panic, servers out of service get users',
});

/** "30 new users a minute". */
export function rateWords(perSecond: number): string {
  if (perSecond === 0) return t.nobody;
  const [say, times] = perSecond >= 2 ? [t.aSecond, 1] : perSecond >= 1 / 60 ? [t.aMinute, 60] : [t.anHour, 3_600];
  return say(count(Math.round(perSecond * times * 10) / 10));
}

/** What is wrong with where new users go. */
export type Trouble = Extract<
  NewUserFact,
  { type: 'closed' | 'shut' | 'full' | 'waiting' | 'siteDown' | 'unheard' | 'panic' | 'untold' | 'errors' }
>;

/** What is wrong with the load balancer, as it stands after its name. */
export function troubleWords(trouble: Trouble): string {
  switch (trouble.type) {
    case 'waiting':
      return t.waiting(trouble.users);
    case 'untold':
      return t.untold(trouble.told, trouble.balancers);
    default:
      return t[trouble.type];
  }
}
