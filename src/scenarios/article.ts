import type { Lesson } from './lesson.ts';

export const article: Lesson = {
  name: 'The article',
  question: 'How long does it take to update both servers, and who gets hurt?',
  answer: 'About 20 minutes, and nobody: each server is updated only once its last user has left.',
  scenario: { name: 'The article' },
  shows: {
    label: 'users cut off or turned away',
    what: ({ ledger }) => ledger.cutOff + ledger.turnedAway,
    expected: { from: 0, to: 0 },
    withinSeconds: 5_000,
  },
};
