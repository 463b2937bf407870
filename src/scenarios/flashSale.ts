import type { Lesson } from './lesson.ts';

export const flashSale: Lesson = {
  name: 'Flash sale during the bleed',
  question: 'What if four times as many users come just as Alice is being bled?',
  answer: 'Hundreds are turned away from a half-empty site: bleed at the quiet hour, or put Alice back at once.',
  scenario: {
    name: 'Flash sale during the bleed',
    traffic: { curve: { kind: 'spike', atSeconds: 120, lastsSeconds: 600, factor: 4 } },
  },
  shows: {
    label: 'users turned away',
    what: ({ ledger }) => ledger.turnedAway,
    expected: { from: 250, to: 700 },
    withinSeconds: 5_000,
  },
};
