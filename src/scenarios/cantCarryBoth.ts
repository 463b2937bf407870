import type { Lesson } from './lesson.ts';

export const cantCarryBoth: Lesson = {
  name: 'Bob can’t carry both',
  question: 'What if one server alone can’t hold everybody?',
  answer: 'Then bleeding hurts new users instead: while one server is out, the other is full and turns them away.',
  scenario: {
    name: 'Bob can’t carry both',
    traffic: { arrivalRate: 0.75 },
    servers: [{ capacity: 70 }, { capacity: 70 }],
  },
  shows: {
    label: 'users turned away',
    what: ({ ledger }) => ledger.turnedAway,
    expected: { from: 60, to: 300 },
    withinSeconds: 5_000,
  },
};
