import { hasPods, type Scenario } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { oneIn } from './answer.ts';

/** The drain timeout against who is hurt. */
export const curveWords = part('planTimeout', {
  title: 'Timeout against who is hurt',
  usersAxis: 'users hurt',
  timeAxis: 'drain timeout',
  within: (users: string) => `allowed: ${users}`,
  set: (time: string) => `set ${time}`,
  usual: (time: string) => `product’s default: ${time}`,
  described: (best: string, hurt: string, allowed: string) =>
    `Users hurt by the whole rollout, against the drain timeout. With ${best} about ${hurt} are to be expected; ${allowed} are allowed.`,
  table: 'Table',
  columns: ['Drain timeout', 'Users hurt', 'Rollout takes'],
  expectation:
    'By the closed form: of each batch those who are still there at the timeout, and, where the balancer sends users elsewhere with their next request and sessions are not shared, those whom it signs out before. Dots: what crowds have found, with 95 % intervals.',
  ofPods: {
    timeAxis: 'preStop sleeps',
    described: (best: string, hurt: string, allowed: string) =>
      `Users hurt by the whole rollout, against how long preStop sleeps. With ${best} about ${hurt} are to be expected; ${allowed} are allowed.`,
    columns: ['preStop sleeps', 'Users hurt', 'Rollout takes'],
    expectation:
      'By the closed form: those who are cut off when their pod is killed 30 s after preStop, and, where sessions are not shared, those whose request before that finds another pod. Dots: what crowds have found, with 95 % intervals.',
  },
  hurt: 'Hurt at most',
  done: 'Done within',
  nobodyWaits: 'as long as it takes',
});

/** The same as it is called for this cluster: pods sleep in their preStop. */
export const curveWordsOf = (cluster: Scenario): Omit<typeof curveWords, 'ofPods'> =>
  hasPods(cluster) ? { ...curveWords, ...curveWords.ofPods } : curveWords;

/** "1 in 1,000 of those on the site". */
export const shareOption = (part: number): string => t.ofThose(oneIn(part));

/** "1 h", or as long as it takes. */
export const timeOption = (seconds: number | null): string =>
  seconds === null ? curveWords.nobodyWaits : durationWords(seconds);

const t = part('planBudget', { ofThose: (share: string) => `${share} users` });
