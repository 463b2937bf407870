import type { Progress } from '../../store/preparing/preparing.ts';
import { part } from '../catalogue.ts';
import { clockWords, countdownWords } from '../duration.ts';
import { counted } from '../quantities.ts';

const t = part('preparing', {
  label: 'What is waited for',
  cancel: 'Cancel',
  made: {
    run: (users: string) => `Making the run ready: up to ${users} at once`,
    comparison: (users: string) => `Making the comparison ready: up to ${users} at once in each run`,
  } as Record<Progress['kind'], (users: string) => string>,
  onTheWay: (moment: string) => `On the way to ${moment}`,
  stay: 'Stay here',
  left: (made: string, time: string) => `${made}; ${time} left`,
});
export const preparingWords: Pick<typeof t, 'label' | 'cancel' | 'stay'> = t;

/** Numbers of users are told as they are estimated: to two digits. */
const rounded = (users: number): number => Number(users.toPrecision(2));

/** What is being made ready, and how long that still takes: "Making the run ready: up to 2,000,000 users at once; 4 s left". */
export function progressWords({ kind, users, secondsLeft }: Progress): string {
  return withTimeLeft(t.made[kind](counted(rounded(users), 'user')), secondsLeft);
}

/** Which moment it is on its way to, in simulated seconds, and how long that still takes. */
export function onTheWayWords(goalSeconds: number, secondsLeft: number | null): string {
  return withTimeLeft(t.onTheWay(clockWords(goalSeconds)), secondsLeft);
}

function withTimeLeft(what: string, secondsLeft: number | null): string {
  return secondsLeft === null ? what : t.left(what, countdownWords(Math.max(1, secondsLeft)));
}
