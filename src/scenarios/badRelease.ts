import type { Lesson } from './lesson.ts';

export const badRelease: Lesson = {
  name: 'The bad release',
  question: 'What if the new version fails its test?',
  answer:
    'Alice is restored and put back, and no user ever met the bad version: she was tested while nobody was on her.',
  scenario: { name: 'The bad release', rollout: { testFailureProbability: 1, onTestFailure: 'rollBack' } },
  shows: {
    label: 'seconds in which users met the new version',
    what: ({ ledger }) => ledger.mixedSeconds,
    expected: { from: 0, to: 0 },
    withinSeconds: 5_000,
  },
};
