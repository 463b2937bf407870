import type { Lesson } from './lesson.ts';

export const coldAlice: Lesson = {
  name: 'Cold Alice',
  question: 'Alice is updated, tested and back. Is she ready for everybody?',
  answer: 'No: her caches are empty just when Bob’s bleed sends her every new user, so all of them wait.',
  scenario: { name: 'Cold Alice', balancer: { coldSeconds: 900, coldShare: 0.1 } },
  shows: {
    label: 'user-minutes on a slow server',
    what: ({ ledger }) => ledger.slowSeconds / 60,
    expected: { from: 60, to: 2_000 },
    withinSeconds: 5_000,
  },
};
