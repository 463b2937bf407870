import type { Lesson } from './lesson.ts';

export const bobDies: Lesson = {
  name: 'Bob dies while Alice bleeds',
  question: 'What if the only server that takes new users crashes?',
  answer:
    'Then the site is down although Alice runs: a draining server takes nobody new, until she is put back by hand.',
  scenario: {
    name: 'Bob dies while Alice bleeds',
    rollout: { failures: [{ server: 'Bob', atSeconds: 150, downSeconds: 180 }] },
  },
  shows: {
    label: 'seconds without a server for new users',
    what: ({ ledger }) => ledger.downSeconds,
    expected: { from: 170, to: 190 },
    withinSeconds: 5_000,
  },
};
