import type { Ledger, Observation } from '../../engine/index.ts';
import type { LessonId } from '../../scenarios/lessons.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count, counted, isOne } from '../quantities.ts';
import { harmsTold, harmsWords } from '../run/outcome.ts';

/**
 * What a scenario asks, and what it has shown in one sentence; what the number counts that shows it, where that is no harm; and
 * when the contrast’s rollout takes as long as it does.
 */
type LessonWords = { question: string; answer: string; label?: string; contrast?: string };

const english: Record<LessonId, LessonWords> = {
  article: {
    question: 'How long does it take to update both servers, and who gets hurt?',
    answer:
      'Nobody is hurt, for each server is updated only once its last user has left; waiting for them takes more than three quarters of the time.',
    label: 'for the rollout',
  },
  lockOut: {
    question: 'What does it cost to take each server out at once?',
    answer:
      'It is done in three minutes, and everybody on each server is cut off; those who came to buy lose their orders.',
  },
  impatientOperator: {
    question: 'Who pays for a drain timeout of two minutes?',
    answer:
      'Those who stay longest: after one mean session 63 % of the users on a server have left, on average, and 37 % are cut off.',
  },
  cantCarryBoth: {
    question: 'What if one server alone can’t hold everybody?',
    answer:
      'Then bleeding hurts new users instead: while one server is out, the other is slow at first, then full, and turns them away.',
  },
  lastCustomer: {
    question:
      'The mean session is two minutes, as ever, but a few users stay far longer. How long does the rollout take?',
    answer:
      'Typically 80 minutes instead of 20, and with 4 of 100 crowds over four hours: dry means the last user, not the mean one.',
    label: 'for the rollout',
    contrast: 'if the sessions were exponential',
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
    label: 'users who met the new version',
  },
  breakingSchema: {
    question: 'Can you bleed when the release changes the database so that the old version breaks?',
    answer:
      'No: as Alice’s update begins, everybody on Bob breaks and the site is down until she is back; close the site, or mirror the database too.',
  },
  flashSale: {
    question: 'What if three and a half times as many users come just as Alice is being bled?',
    answer:
      'More than a hundred are turned away while over a third of all places are free: bleed at the quiet hour, or abort the rollout.',
  },
  cookiesComeBack: {
    question: 'Half of the users come back later, their cookie still naming the server. How long is a bleed now?',
    answer:
      'More than three times as long as if nobody came back: a server is dry only when nobody will come back to it any more.',
    label: 'for the rollout',
    contrast: 'if as many came and nobody came back',
  },
  coldAlice: {
    question: 'Alice is updated, tested and back. Is she ready for everybody?',
    answer:
      'No: her caches are empty just when Bob’s bleed sends her every new user, and then twenty users are enough to make her slow.',
  },
  bobDies: {
    question: 'What if the only server that takes new users crashes?',
    answer:
      'Then his users lose their sessions, and the site is down although Alice runs: a draining server takes nobody new unless you abort the rollout.',
  },
  kubernetesThirtySeconds: {
    question: 'A rolling update with the default settings: zero downtime, and yet?',
    answer:
      'The site is never down, but requests fail until every balancer has heard, and each old pod, gone within 30 s, takes its users’ sign-ins with it.',
  },
  panic: {
    question: 'Two of three servers are bled at once, and never run dry. Why?',
    answer:
      'With a third of the servers healthy the balancer panics: it ignores health and sends new users to all of them.',
    label: 'users still on Alice and Bob after half an hour',
  },
  twoBalancers: {
    question: 'There are two load balancers, and only one was told to bleed Alice. When is she dry?',
    answer: 'Not while the other one goes on sending her a quarter of all new users.',
    label: 'users still on Alice after half an hour',
  },
  blindCounter: {
    question: 'The balancer counts no connections on Alice. Is she dry?',
    answer:
      'No: between two clicks a user has no connection, so the counter reads 0 with more than a dozen users on her, and they are cut off.',
    label: 'users on Alice and Bob while the counter read 0',
  },
};
export const lessons = part('lessons', english);

export const answerWords = part('answer', {
  title: 'What this shows',
  next: 'Next lesson',
  nobodyHurt: 'Nobody was hurt.',
  hurt: (people: number) => `${counted(people, 'person')} ${isOne(people) ? 'was' : 'were'} hurt.`,
  took: (time: string) => `It took ${time}.`,
  otherwise: (harms: string) => `This time it went otherwise: ${harms}.`,
  against: (time: string, condition: string) => `${time} ${condition}.`,
});

/** What a run did to its users where that does not bear out the answer. */
export function otherwiseWords(ledger: Ledger): string {
  return answerWords.otherwise(harmsWords(ledger));
}

/** How a rollout that was done went for people, in the fewest words: "78 people were hurt. It took 3 min."; '' until then. */
export function headlineWords({ ledger, rollout }: Pick<Observation, 'ledger' | 'rollout'>): string {
  if (rollout.status !== 'done') return '';
  const { hurt, nobodyHurt, took } = answerWords;
  const whom = ledger.peopleHurt > 0 ? hurt(ledger.peopleHurt) : harmsTold(ledger).length === 0 ? nobodyHurt : '';
  return [whom, took(durationWords(ledger.rolloutSeconds))].filter(Boolean).join(' ');
}

/** How long the contrast's rollout took: "20 min if the sessions were exponential.". */
export function contrastWords(id: LessonId, seconds: number): string {
  return answerWords.against(durationWords(seconds), lessons[id].contrast ?? '');
}

/** The number that shows it, as the ledger says it. */
export function shownNumber(measure: 'count' | 'seconds', value: number): string {
  return measure === 'seconds' ? durationWords(value) : count(Math.round(value));
}
