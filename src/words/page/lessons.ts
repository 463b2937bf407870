import type { LessonId, Taught } from '../../scenarios/lessons.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count } from '../quantities.ts';

/** What a scenario asks, what it has shown in one sentence, and how the line goes on after the number that shows it. */
type LessonWords = { question: string; answer: string; label: string };

export const lessons = part('lessons', {
  article: {
    question: 'How long does it take to update both servers, and who gets hurt?',
    answer: 'Usually about 20 minutes, and nobody: each server is updated only once its last user has left.',
    label: 'users cut off or turned away',
  },
  lockOut: {
    question: 'What does it cost to take each server out at once?',
    answer: 'It is done in three minutes, and everybody on each server is cut off, some while placing an order.',
    label: 'users cut off',
  },
  impatientOperator: {
    question: 'Who pays for a drain timeout of two minutes?',
    answer:
      'Usually about every third user who was on the server: one mean session is enough for 63 % to leave, not for the rest.',
    label: 'users cut off',
  },
  cantCarryBoth: {
    question: 'What if one server alone can’t hold everybody?',
    answer: 'Then bleeding hurts new users instead: while one server is out, the other is full and turns them away.',
    label: 'users turned away',
  },
  lastCustomer: {
    question: 'The mean session is as long as ever. Why does the bleed usually take over an hour?',
    answer: 'Because dry means the last user, not the mean one: a few who stay very long hold up everything.',
    label: 'for the rollout',
  },
  mirroredEnvironment: {
    question: 'What does it cost never to run on one server?',
    answer: 'Nobody is hurt and nobody is crowded, but every server runs twice until the old ones are dry.',
    label: 'of server time more than the two alone',
  },
  badRelease: {
    question: 'What if the new version fails its test?',
    answer:
      'Alice is restored and put back, and no user ever met the bad version: she was tested while nobody was on her.',
    label: 'in which users met the new version',
  },
  breakingSchema: {
    question: 'Can you bleed when the release changes the database so that the old version breaks?',
    answer:
      'No: the moment the first server is updated, everybody on the others breaks; close the site, or mirror the database too.',
    label: 'sessions broken by the schema',
  },
  flashSale: {
    question: 'What if four times as many users come just as Alice is being bled?',
    answer: 'Hundreds are turned away from a half-empty site: bleed at the quiet hour, or put Alice back at once.',
    label: 'users turned away',
  },
  cookiesComeBack: {
    question: 'Half of the users come back later, their cookie still naming the server. How long is a bleed now?',
    answer: 'Usually more than twice as long: a server is dry only when nobody will come back to it any more.',
    label: 'for the rollout',
  },
  coldAlice: {
    question: 'Alice is updated, tested and back. Is she ready for everybody?',
    answer: 'No: her caches are empty just when Bob’s bleed sends her every new user, so all of them wait.',
    label: 'of users’ time on a slow server',
  },
  bobDies: {
    question: 'What if the only server that takes new users crashes?',
    answer:
      'Then the site is down although Alice runs: a draining server takes nobody new, until she is put back by hand.',
    label: 'without a server for new users',
  },
  kubernetesThirtySeconds: {
    question: 'A rolling update with the default settings: zero downtime, and yet?',
    answer:
      'The site is never down, but requests fail until every balancer has heard, and nearly everybody is signed out.',
    label: 'users signed out',
  },
  panic: {
    question: 'Two of three servers are bled at once, and never run dry. Why?',
    answer:
      'With a third of the servers healthy the balancer panics: it ignores health and sends new users to all of them.',
    label: 'users still on Alice and Bob after half an hour',
  },
  twoBalancers: {
    question: 'There are two load balancers, and only one was told to bleed Alice. When is she dry?',
    answer: 'Never: the other one still sends her a quarter of all new users.',
    label: 'users still on Alice after half an hour',
  },
  blindCounter: {
    question: 'The balancer counts no connections on Alice. Is she dry?',
    answer:
      'No: between two clicks a user has no connection, so the counter reads 0, usually with dozens of sessions left.',
    label: 'users cut off',
  },
} satisfies Record<LessonId, LessonWords>);

export const answerWords = part('answer', { title: 'What this shows', close: 'Close' });

/** The number that shows it, as the ledger says it. */
export function shownNumber(measure: Taught['shows']['measure'], value: number): string {
  return measure === 'seconds' ? durationWords(value) : count(Math.round(value));
}
