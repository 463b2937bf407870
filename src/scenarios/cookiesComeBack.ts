import type { Lesson } from './lesson.ts';

export const cookiesComeBack: Lesson = {
  name: 'Cookies that come back',
  question: 'Half of the users come back later, their cookie still naming the server. How long is a bleed now?',
  answer: 'More than twice as long: a server is dry only when nobody will come back to it any more.',
  scenario: {
    name: 'Cookies that come back',
    traffic: { arrivalRate: 0.25, returnProbability: 0.5, awaySeconds: 60 },
  },
  shows: {
    label: 'minutes for the rollout',
    what: ({ ledger }) => ledger.rolloutSeconds / 60,
    expected: { from: 30, to: 100 },
    withinSeconds: 20_000,
  },
};
