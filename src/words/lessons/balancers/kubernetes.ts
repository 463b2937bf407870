import { kubernetes as lesson } from '../../../lessons/balancers/kubernetes.ts';
import { part } from '../../catalogue.ts';
import { knownOf, typicalCount } from '../telling/figures.ts';
import type { LessonWords } from '../telling/lessonWords.ts';

export const kubernetes = part('lesson.kubernetes', {
  title: 'Kubernetes’ thirty seconds',
  asks: 'A rolling update with the default settings: zero downtime, and yet?',
  setting: () =>
    `Three pods hold about ${knownOf(lesson.run).users} users, whose sign-ins are in the pods’ memory. A rolling update with the default settings never takes the site down.`,
  question: () => 'How many sign-outs are there?',
  lookAgain: {
    question: 'Was there a moment without a pod for new users?',
    yes: 'Yes, this time.',
    no: 'No: there was no downtime, and users were hurt all the same.',
  },
  shows: 'in all',
  explanation: () =>
    `Typically ${typicalCount('kubernetes', 'signedOut')}, and ${typicalCount('kubernetes', 'failedRequests')} requests fail. A pod that goes waits for no session, and until every balancer has heard, its share of requests goes nowhere.`,
  reason: 'Again: not cut off does not mean not hurt. No downtime says nothing about sessions.',
  contrast: 'Pods that answer a little longer',
  contrastShows: () =>
    `No request fails, and ${typicalCount('kubernetes', 'signedOutWithPreStop')} users are signed out all the same, typically.`,
  tempted: () => 'Grace is how long a pod may live on. It sends no user back to it.',
  notes:
    'For engineers. Ask who runs with the defaults, and what those promise. There are two faults, and each has its own cure: a pause before the pod stops, and sessions kept outside the pods.',
} satisfies LessonWords);
