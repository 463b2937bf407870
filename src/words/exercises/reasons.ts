import { resolveFenceposts } from '../../engine/index.ts';
import type { Exercise } from '../../lessons/exercises/exercises.ts';
import type { FactsOf, KindName } from '../../lessons/exercises/kinds.ts';
import { part } from '../catalogue.ts';
import { countdownWords } from '../duration.ts';
import { count, counted, share, tenths } from '../quantities.ts';
import { acceptedWords, exerciseValue } from './values.ts';

/** Why: `right` is the right answer in words, `band` what counts as right. */
export type Reasons = { [K in KindName]: (facts: FactsOf<K>, right: string, band: string) => string };

const time = countdownWords;
/** Users, to a tenth where they are few. */
export const users = (n: number) => (n < 10 ? tenths(n) : count(Math.round(n)));

const reasons = part('exerciseReasons', {
  lastLeaves: ({ users: n, meanSeconds }, right, band) =>
    `${right} on average: ${time(meanSeconds)} × (ln ${count(n)} + 0.58). For every halving 0.69 mean sessions, and then the last one. With 9 of 10 crowds it takes ${band}.`,
  leftAfter: ({ afterSeconds }, right, band) =>
    `${right} on average are still there after ${time(afterSeconds)}; with 9 of 10 crowds, ${band}.`,
  littlesLaw: ({ perMinute, meanSeconds }, right) =>
    `${right}: as many as come in a mean session, ${count(perMinute)} a minute × ${tenths(meanSeconds / 60)} min. That is Little’s law, and holds for sessions of any kind.`,
  doubling: ({ meanSeconds, times }, right) =>
    `${right}: ${time(meanSeconds)} × ln ${count(times)}, that is 0.69 mean sessions for each doubling, however many there are.`,
  longTail: (_, right, band) =>
    `With half of all crowds it takes ${right} at the most; with 9 of 10, ${band}. The longest session decides, and the mean says little of it.`,
  timeoutFor: ({ users: n, meanSeconds, cut }, right, band) =>
    `${right}: ${time(meanSeconds)} × ln(${count(n)} ÷ ${count(cut)}). Any of ${band} cuts off about as many.`,
  cutByTimeout: ({ users: n, meanSeconds, timeoutSeconds }, right, band) =>
    `${right} on average: ${users(n * Math.exp(-timeoutSeconds / meanSeconds))} of Alice’s, and more of Bob’s, who has had all new users meanwhile. With 9 of 10 crowds, ${band}.`,
  lockedOut: ({ users: n, meanSeconds, workSeconds }, right, band) =>
    `${right} on average: Alice’s ${count(n)}, and Bob’s ${users(n * (2 - Math.exp(-workSeconds / meanSeconds)))}, for he has had all new users since. With 9 of 10 crowds, ${band}.`,
  survivorPeak: ({ users: n }, right, band) =>
    `${right} with the crowd in the middle, and ${band} with 9 of 10. He comes to ${count(2 * n)} on average, and his number goes up and down about that: he needs places for its peak.`,
  capacity: ({ servers, out, capacity, meanSeconds }, right, band) =>
    `${right}, by Erlang’s formula B, for ${count((servers - out) * capacity)} places and ${time(meanSeconds)} each. With ${band}, from half a percent to two are turned away.`,
  batches: ({ servers, batchSize, workSeconds }, right, band) =>
    `${right} on average: ${count(servers / batchSize)} batches, each of which is bled until its last user has left, and updated in ${time(workSeconds)}. With 9 of 10 crowds, ${band}.`,
  deadlines: ({ servers, timeoutSeconds, workSeconds, pauseSeconds }, right) =>
    `${right}: ${count(servers)} × (${time(timeoutSeconds)} + ${time(workSeconds)}) + ${count(servers - 1)} × ${time(pauseSeconds)}. Nobody waits after the last one.`,
  comeBack: ({ returnShare }, right, band) =>
    `${right} on average: whoever is on her leaves for good only after ${tenths(1 / (1 - returnShare))} visits, on average, so it is as with sessions that are so many times as long. With 9 of 10 crowds, ${band}.`,
  halfTold: ({ users: n, balancers, told }, right) =>
    told === balancers
      ? `${right}: with all of them told, nobody new is sent to her.`
      : `${right}: she still gets ${share(1 - told / balancers)} of the new users that she used to get, and so ${users(n * (1 - told / balancers))} users stay on her on average.`,
  waves: ({ pods, maxSurge, maxUnavailable }, right) => {
    const { surge, unavailable } = resolveFenceposts(maxSurge, maxUnavailable, pods);
    return `${right}: of ${count(pods)} pods maxSurge ${maxSurge} is ${count(surge)}, rounded up, and maxUnavailable ${maxUnavailable} is ${count(unavailable)}, rounded down. So ${count(surge + unavailable)} start at a time.`;
  },
} satisfies Reasons);

/** Why the right answer is right. */
export function reasonWords(exercise: Exercise): string {
  const { question, answer, unit } = exercise;
  const say = reasons[question.kind] as (facts: typeof question.facts, right: string, band: string) => string;
  return say(question.facts, exerciseValue(answer.right, unit), acceptedWords(exercise));
}

/** What a run shows, from what was seen in it. */
export type Shown = { [K in KindName]?: (seen: number, facts: FactsOf<K>) => string };

const shown = part('exerciseShown', {
  otherwise: (seen: string) => `In the run that shows it: ${seen}.`,
  own: {
    littlesLaw: (seen) => `In the run that shows it there are ${counted(seen, 'user')} half a minute in.`,
    doubling: (seen, { users: n, times }) =>
      `In the run that shows it the bleed takes ${exerciseValue(Math.abs(seen), 'seconds')} ${seen < 0 ? 'less' : 'more'} with ${count(times * n)} users than on average with ${count(n)}.`,
    timeoutFor: (seen) => `In the run that shows it that timeout cuts off ${counted(seen, 'user')}.`,
    capacity: (seen) => `In the run that shows it ${exerciseValue(seen, 'share')} of the new users are turned away.`,
  } as Shown,
});

/** What was seen in the run that shows the answer. */
export function shownWords({ question, seenUnit }: Exercise, seen: number): string {
  const own = shown.own[question.kind] as ((seen: number, facts: typeof question.facts) => string) | undefined;
  return own ? own(seen, question.facts) : shown.otherwise(exerciseValue(seen, seenUnit));
}
