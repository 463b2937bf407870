import type { Lesson } from './lesson.ts';

export const blindCounter: Lesson = {
  name: 'The counter that can’t see sessions',
  question: 'The balancer counts no connections on Alice. Is she dry?',
  answer: 'No: between two clicks a user has no connection, so the counter reads 0 with dozens of sessions left.',
  scenario: { name: 'The counter that can’t see sessions', rollout: { dryWhen: 'counter' } },
  shows: {
    label: 'users cut off',
    what: ({ ledger }) => ledger.cutOff,
    expected: { from: 30, to: 120 },
    withinSeconds: 5_000,
  },
};
