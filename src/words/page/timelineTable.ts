import { part } from '../catalogue.ts';

/** What the timeline says in numbers: its table, and what is read at the cursor. */
export const timelineTableWords = part('timelineTable', {
  label: 'Timeline as a table',
  time: 'Time',
  phase: 'Phase',
  allUsers: 'All users',
  serving: 'Capacity in service',
  shown: 'shown',
  played: 'already played',
  forecasts: 'Forecasts',
  range: (low: string, high: string) => `${low}–${high}`,
  coarse: (seconds: string) => `Kept in steps of ${seconds} s.`,
  more: (events: string) => `and ${events} more`,
});
