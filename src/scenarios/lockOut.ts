import type { Lesson } from './lesson.ts';

export const lockOut: Lesson = {
  name: 'Lock-out',
  question: 'What does it cost to take each server out at once?',
  answer: 'It is done in three minutes, and everybody on each server is cut off, some while placing an order.',
  scenario: { name: 'Lock-out', rollout: { strategy: 'lockOut' } },
  shows: {
    label: 'users cut off',
    what: ({ ledger }) => ledger.cutOff,
    expected: { from: 50, to: 120 },
    withinSeconds: 5_000,
  },
};
