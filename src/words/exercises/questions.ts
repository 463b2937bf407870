import type { Question } from '../../lessons/exercises/exercises.ts';
import type { FactsOf, KindName } from '../../lessons/exercises/kinds.ts';
import { part } from '../catalogue.ts';
import { countdownWords } from '../duration.ts';
import { count, isOne, share } from '../quantities.ts';

export type Asked = { [K in KindName]: { title: string; asks: (facts: FactsOf<K>) => string } };
type Lengths = FactsOf<'leftAfter'>['session']['distribution'];

const time = countdownWords;

const shapes = part('exerciseShapes', {
  exponential: 'exponentially distributed',
  lognormal: 'lognormally distributed, with a standard deviation of',
  weibull: 'Weibull-distributed, with shape',
  pareto: 'Pareto-distributed, with tail index',
  uniform: 'spread evenly from 0 to twice that',
  fixed: 'all alike',
  empirical: 'as measured',
  times: (shape: string, spread: string) => `${shape} ${spread} means`,
  with: (shape: string, spread: string) => `${shape} ${spread}`,
});

export function lengths({ distribution, spread }: { distribution: Lengths; spread: number }): string {
  if (distribution === 'lognormal') return shapes.times(shapes.lognormal, count(spread));
  if (distribution === 'weibull' || distribution === 'pareto') return shapes.with(shapes[distribution], count(spread));
  return shapes[distribution];
}

const asked = part('exerciseQuestions', {
  lastLeaves: {
    title: 'The last one leaves',
    asks: ({ users, meanSeconds }) =>
      `About ${count(users)} users are on Alice as her bleed begins; sessions last ${time(meanSeconds)} on average, exponentially distributed. How long until the last of them has left?`,
  },
  leftAfter: {
    title: 'How many are left',
    asks: ({ users, session, afterSeconds }) =>
      `About ${count(users)} users are on Alice as her bleed begins. Sessions last ${time(session.meanSeconds)} on average, ${lengths(session)}. How many of them are left after ${time(afterSeconds)}?`,
  },
  littlesLaw: {
    title: 'Users on the site',
    asks: ({ perMinute, meanSeconds }) =>
      `${count(perMinute)} users come to a site of two servers each minute, and stay ${time(meanSeconds)} on average. How many are on the site, on average?`,
  },
  doubling: {
    title: 'More users',
    asks: ({ users, meanSeconds, times }) =>
      `About ${count(users)} users are on Alice; sessions last ${time(meanSeconds)} on average, exponentially distributed. How much longer does her bleed take, on average, with ${count(times)} times as many users?`,
  },
  longTail: {
    title: 'A long tail',
    asks: ({ users, session }) =>
      `About ${count(users)} users are on Alice as her bleed begins. Sessions last ${time(session.meanSeconds)} on average, but are ${lengths(session)}: a few stay far longer. How long until the last of them has left?`,
  },
  timeoutFor: {
    title: 'A timeout to choose',
    asks: ({ users, meanSeconds, cut }) =>
      `About ${count(users)} users are on Alice; sessions last ${time(meanSeconds)} on average, exponentially distributed. Which drain timeout cuts off ${count(cut)} of them, on average?`,
  },
  cutByTimeout: {
    title: 'What a timeout cuts',
    asks: ({ users, meanSeconds, timeoutSeconds, workSeconds }) =>
      `About ${count(users)} users are on Alice and as many on Bob; sessions last ${time(meanSeconds)} on average, exponentially distributed. Both are bled, first Alice, then Bob, each with a drain timeout of ${time(timeoutSeconds)}, and updated in ${time(workSeconds)}. How many users are cut off in all?`,
  },
  lockedOut: {
    title: 'What a lock-out costs',
    asks: ({ users, meanSeconds, workSeconds }) =>
      `About ${count(users)} users are on Alice and as many on Bob; sessions last ${time(meanSeconds)} on average, exponentially distributed. Alice is locked out, updated in ${time(workSeconds)} and put back; then Bob. How many users are cut off in all?`,
  },
  survivorPeak: {
    title: 'The other server’s peak',
    asks: ({ users, meanSeconds, withinSeconds }) =>
      `About ${count(users)} users are on Alice and as many on Bob; sessions last ${time(meanSeconds)} on average, exponentially distributed. Alice is bled, and stays out. What is the most users that Bob holds at once within ${time(withinSeconds)}?`,
  },
  capacity: {
    title: 'How much traffic',
    asks: ({ servers, out, capacity, meanSeconds }) =>
      `Of ${count(servers)} servers, each with ${count(capacity)} places, ${count(out)} ${isOne(out) ? 'is' : 'are'} out for an update. Users stay ${time(meanSeconds)} on average. How many users a minute may come for 1 % of them to be turned away?`,
  },
  batches: {
    title: 'In batches',
    asks: ({ servers, batchSize, users, meanSeconds, workSeconds }) =>
      `${count(servers)} servers have about ${count(users)} users each; sessions last ${time(meanSeconds)} on average, exponentially distributed. They are bled ${count(batchSize)} at a time, and each batch is updated in ${time(workSeconds)}. How long does it take until all are updated?`,
  },
  deadlines: {
    title: 'A chain of deadlines',
    asks: ({ servers, timeoutSeconds, workSeconds, pauseSeconds }) =>
      `${count(servers)} servers are taken one after the other. Each bleed lasts until its timeout of ${time(timeoutSeconds)}, the update ${time(workSeconds)}, and each server that is back is watched for ${time(pauseSeconds)} before the next one is taken. How long does it all take?`,
  },
  comeBack: {
    title: 'Users who come back',
    asks: ({ users, meanSeconds, returnShare }) =>
      `About ${count(users)} users are on Alice as her bleed begins; visits last ${time(meanSeconds)} on average, exponentially distributed. At the end of each visit ${share(returnShare)} come straight back, and a cookie leads them to Alice. How long until she is bone dry?`,
  },
  halfTold: {
    title: 'Who was told',
    asks: ({ users, balancers, told }) =>
      `${count(balancers)} load balancers share the new users, and ${count(told)} of them ${isOne(told) ? 'is' : 'are'} told to bleed Alice, who has about ${count(users)} users. When is she bone dry?`,
  },
  waves: {
    title: 'Kubernetes’ rounding',
    asks: ({ pods, maxSurge, maxUnavailable }) =>
      `A Deployment of ${count(pods)} pods is updated with maxSurge ${maxSurge} and maxUnavailable ${maxUnavailable}. The pods that start together are ready together. In how many waves are the new ones started?`,
  },
} satisfies Asked);

/** What an exercise is called. */
export const exerciseTitle = (kind: KindName): string => asked[kind].title;

/** What an exercise asks. */
export function questionWords({ kind, facts }: Question): string {
  return (asked[kind].asks as (given: typeof facts) => string)(facts);
}
