import type { Progress } from '../../store/preparing/preparing.ts';
import { part } from '../catalogue.ts';
import { countdownWords } from '../duration.ts';
import { counted } from '../quantities.ts';

const t = part('preparing', {
  label: 'What is being made ready',
  cancel: 'Cancel',
  made: {
    run: (users: string) => `Making the run ready: ${users} at once`,
    comparison: (users: string) => `Making the comparison ready: ${users} at once in each run`,
  } as Record<Progress['kind'], (users: string) => string>,
  left: (made: string, time: string) => `${made}; ${time} left`,
});
export const preparingWords: Pick<typeof t, 'label' | 'cancel'> = t;

/** Numbers of users are told as they are estimated: to two digits. */
const rounded = (users: number): number => Number(users.toPrecision(2));

/** What is being made ready, and how long that still takes: "Making the run ready: 2,000,000 users at once; 4 s left". */
export function progressWords({ kind, users, secondsLeft }: Progress): string {
  const made = t.made[kind](counted(rounded(users), 'user'));
  return secondsLeft === null ? made : t.left(made, countdownWords(Math.max(1, secondsLeft)));
}
