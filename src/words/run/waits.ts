import type { Site } from '../../engine/index.ts';
import type { PhaseOutlook, Wait } from '../../forecast/index.ts';
import { part } from '../catalogue.ts';
import { bandWords, countdownWords } from '../duration.ts';
import { capitalised } from '../names.ts';
import { counted } from '../quantities.ts';
import { obstacleWords } from './obstacles.ts';

const t = part('waits', {
  nothing: '',
  operator: 'Waiting for you: Next phase.',
  firstServer: 'The first server is taken soon.',
  canary: 'The canary is being watched.',
  pause: 'Waiting before the next batch is taken.',
  gone: 'Waiting for the old ones to be gone.',
  users: (left: number) => `Waiting for ${counted(left, 'user')} to leave.`,
  usersAndMore: (left: number) => `${counted(left, 'user')} left, and new ones still come.`,
  start: 'Waiting for the new ones to start.',
  update: 'Waiting for the update to finish.',
  test: 'Waiting for the test.',
  warmUp: 'Waiting for the warm-up.',
  never: 'It never ends.',
  toGo: (time: string) => `${time} to go.`,
  about: (time: string) => `${capitalised(time)}.`,
});

/** What a phase waits for. */
export function waitWords(wait: Wait, site: Pick<Site, 'names'>): string {
  switch (wait.type) {
    case 'obstacle':
      return obstacleWords(wait.obstacle, site);
    case 'users':
      return wait.more ? t.usersAndMore(wait.left) : t.users(wait.left);
    default:
      return t[wait.type];
  }
}

/** How long it should still take; '' where nobody can know, or where it is over. */
export function timeToGo({ seconds }: PhaseOutlook): string {
  if (seconds === null || seconds.high <= 0) return '';
  if (seconds.low === Number.POSITIVE_INFINITY) return t.never;
  return seconds.low === seconds.high ? t.toGo(countdownWords(seconds.high)) : t.about(bandWords(seconds));
}
