import type { Lesson } from './lesson.ts';

export const impatientOperator: Lesson = {
  name: 'The impatient operator',
  question: 'Who pays for a drain timeout of two minutes?',
  answer:
    'About every third user who was on the server: one mean session is enough for 63 % to leave, not for the rest.',
  scenario: {
    name: 'The impatient operator',
    balancer: { drainTimeoutSeconds: 120, onDrainTimeout: 'cut' },
  },
  shows: {
    label: 'users cut off',
    what: ({ ledger }) => ledger.cutOff,
    expected: { from: 12, to: 45 },
    withinSeconds: 5_000,
  },
};
