import type { Site } from '../../engine/index.ts';
import type { PhaseOutlook, Wait } from '../../forecast/index.ts';
import { part } from '../catalogue.ts';
import { bandWords, countdownWords, durationWords } from '../duration.ts';
import { capitalised } from '../names.ts';
import { counted } from '../quantities.ts';
import { obstacleWords } from './obstacles.ts';

const t = part('waits', {
  nothing: '',
  operator: 'Waiting for you: Next phase.',
  firstServer: 'The rollout has not begun yet.',
  canary: 'The canary is being watched.',
  pause: 'Waiting before the next batch is taken.',
  gone: 'Waiting for the last of them to stop.',
  users: (left: number) => `Waiting for ${counted(left, 'user')} to leave.`,
  usersOrTimeout: (left: number) => `Waiting for ${counted(left, 'user')} to leave, or for the drain timeout.`,
  left: (left: number, wait: string) => `${left === 0 ? 'Nobody' : counted(left, 'user')} left; waiting for ${wait}.`,
  timeout: 'the drain timeout',
  counter: 'the balancer’s counter to read 0',
  quiet: (time: string) => `${time} without a request`,
  nobodyLeft: 'Nobody is left.',
  usersAndMore: (left: number) => `${counted(left, 'user')} left, and new ones still come.`,
  start: 'Waiting for the start to finish.',
  update: 'Waiting for the update to finish.',
  test: 'Waiting for the test to finish.',
  warmUp: 'Waiting for the warm-up to finish.',
  never: 'It may never end.',
  toGo: (time: string) => `${time} to go.`,
  about: (time: string) => `${capitalised(time)}.`,
});

/** What a phase waits for. */
export function waitWords(wait: Wait, site: Pick<Site, 'names'>): string {
  switch (wait.type) {
    case 'obstacle':
      return obstacleWords(wait.obstacle, site);
    case 'users':
      if (wait.more) return t.usersAndMore(wait.left);
      if (wait.left === 0) return t.nobodyLeft;
      return (wait.orTimeout ? t.usersOrTimeout : t.users)(wait.left);
    case 'timeout':
    case 'counter':
      return t.left(wait.left, t[wait.type]);
    case 'quiet':
      return t.left(wait.left, t.quiet(durationWords(wait.seconds)));
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
