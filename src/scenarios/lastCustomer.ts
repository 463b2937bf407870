import type { Lesson } from './lesson.ts';

export const lastCustomer: Lesson = {
  name: 'The last customer',
  question: 'The mean session is as long as ever. Why does the bleed take an hour?',
  answer: 'Because dry means the last user, not the mean one: a few who stay very long hold up everything.',
  scenario: {
    name: 'The last customer',
    traffic: { sessionLength: { distribution: 'lognormal', spread: 2 } },
  },
  shows: {
    label: 'minutes for the rollout',
    what: ({ ledger }) => ledger.rolloutSeconds / 60,
    expected: { from: 30, to: 180 },
    withinSeconds: 40_000,
  },
};
