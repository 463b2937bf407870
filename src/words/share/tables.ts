import type { EventKind } from '../../engine/index.ts';
import { part } from '../catalogue.ts';

/** What columns of exported tables are called. */
export const columns = part('columns', {
  tick: 'Tick',
  seconds: 'Seconds',
  time: 'Time',
  phase: 'Phase',
  usersOf: (server: string) => `${server} users`,
  lowestOf: (server: string) => `${server} lowest`,
  highestOf: (server: string) => `${server} highest`,
  versionOf: (server: string) => `${server} version`,
  allUsers: 'All users',
  capacity: 'Capacity in service',
  part: 'Part',
  entry: 'Entry',
  value: 'Value',
  inWords: 'In words',
  meaning: 'Meaning',
  kind: 'Kind',
  event: 'Event',
  better: 'Better',
  run: 'Run',
  users: 'Users',
  lowest: 'Lowest',
  highest: 'Highest',
  onVersion2: 'On version 2',
  scenario: 'Scenario',
  moment: 'Moment shown',
  settings: 'Settings',
  acts: 'Acts',
  difference: 'Difference',
  verdict: 'Verdict',
  judgedBy: 'Judged by',
  link: 'Link',
});

/** What events are about, as a table names it. */
export const eventKinds = part('eventKinds', {
  phase: 'phase',
  server: 'server',
  dry: 'dry',
  test: 'test',
  deadline: 'deadline',
  harm: 'harm',
  operator: 'operator',
  rollout: 'rollout',
} satisfies Record<EventKind, string>);
