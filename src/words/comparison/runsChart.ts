import { part } from '../catalogue.ts';

/** The compared runs over time. */
export const runsChartWords = part('runsChart', {
  empty: 'Here the users of each run will stand, over one time axis.',
  legend: 'What the lines mean',
  users: 'users',
  updated: 'on version 2',
  capacity: 'capacity in service',
  moment: 'Moment of all runs',
  beyond: (capacity: string) => `▲ ${capacity}`,
  phases: 'Phases of each run',
  run: 'Run',
  phase: 'Phase',
  begins: 'Begins at',
});
