import type { Lesson } from './lesson.ts';

export const mirroredEnvironment: Lesson = {
  name: 'The mirrored environment',
  question: 'What does it cost never to run on one server?',
  answer: 'Nobody is hurt and nobody is crowded, but every server runs twice until the old ones are dry.',
  scenario: { name: 'The mirrored environment', rollout: { strategy: 'blueGreen' } },
  shows: {
    label: 'server-minutes more than the two alone',
    what: ({ ledger, seconds }) => (ledger.serverSeconds - 2 * seconds) / 60,
    expected: { from: 8, to: 50 },
    withinSeconds: 5_000,
  },
};
