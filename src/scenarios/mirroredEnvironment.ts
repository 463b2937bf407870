import type { Lesson } from './lesson.ts';

export const mirroredEnvironment: Lesson = {
  name: 'The mirrored environment',
  question: 'What does it cost never to run on one server?',
  answer: 'Nobody is hurt and nobody is crowded, but every server runs twice until the old ones are dry.',
  scenario: { name: 'The mirrored environment', rollout: { strategy: 'blueGreen' } },
  shows: {
    label: 'servers that ran at a time, on average',
    what: ({ ledger, seconds }) => ledger.serverSeconds / seconds,
    expected: { from: 3, to: 4 },
    withinSeconds: 5_000,
  },
};
