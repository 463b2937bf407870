import type { Lesson } from './lesson.ts';

export const breakingSchema: Lesson = {
  name: 'The breaking schema',
  question: 'Can you bleed when the release changes the database so that the old version breaks?',
  answer:
    'No: the moment the first server is updated, everybody on the others breaks; close the site, or mirror the database too.',
  scenario: { name: 'The breaking schema', rollout: { schemaChange: 'breaking' } },
  shows: {
    label: 'sessions broken by the schema',
    what: ({ ledger }) => ledger.brokenBySchema,
    expected: { from: 30, to: 200 },
    withinSeconds: 5_000,
  },
};
