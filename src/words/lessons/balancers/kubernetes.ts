import { kubernetes as lesson } from '../../../lessons/balancers/kubernetes.ts';
import { part } from '../../catalogue.ts';
import { knownOf, typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.kubernetes', {
  title: 'Kubernetes’ thirty seconds',
  asks: 'A rolling update with the default settings: zero downtime, and yet?',
  setting: (users: string) =>
    `Three pods hold about ${users} users, their sign-ins in memory. A rolling update with the defaults never takes the site down.`,
  question: () => 'How many sign-outs are there?',
  lookAgain: {
    question: 'Was there a moment without a pod for new users?',
    yes: 'Yes, this time.',
    no: 'No: there was no downtime, and users were hurt all the same.',
  },
  shows: 'in all',
  explanation: (signedOut: string, failedRequests: string) =>
    `Typically ${signedOut}, and ${failedRequests} requests fail. A pod that goes waits for no session, and until every balancer has heard, its share of requests goes nowhere.`,
  reason: 'Again: not cut off does not mean not hurt. No downtime says nothing about sessions.',
  contrast: 'Pods that answer a little longer',
  contrastShows: (signedOutWithPreStop: string) =>
    `No request fails, but there are typically ${signedOutWithPreStop} sign-outs all the same.`,
  tempted: () => 'Grace is how long a pod may live on. It sends no user back to it.',
  notes:
    'For engineers. Ask who runs with the defaults, and what those promise. There are two faults, and each has its own cure: a pause before the pod stops, and sessions kept outside the pods.',
});

/** The same with the figures in their places. */
export const kubernetes = told(t, {
  setting: () => t.setting(knownOf(lesson.run).users),
  explanation: () =>
    t.explanation(typicalCount('kubernetes', 'signedOut'), typicalCount('kubernetes', 'failedRequests')),
  contrastShows: () => t.contrastShows(typicalCount('kubernetes', 'signedOutWithPreStop')),
});
