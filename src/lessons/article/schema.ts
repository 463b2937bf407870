import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: { name: 'The breaking schema', seed: 10, rollout: { schemaChange: 'breaking' as const } },
};
const mirrored = otherwise(run, { rollout: { strategy: 'blueGreen', mirroredDatabase: true } });
const sharedDatabase = otherwise(run, { rollout: { strategy: 'blueGreen' } });

/** Servers are bled one by one; the database is everybody’s. */
export const schema: Lesson<'schema'> = {
  id: 'schema',
  chapter: 'article',
  run,
  guess: { kind: 'choice', choices: 4, mostSay: 0, truth: 3 },
  alsoAsk: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 200],
    bins: [0, 1, 50, 85, 122, 200],
    mostSay: 30,
    truth: 'broken',
  },
  shows: { fact: 'broken', unit: 'users' },
  watch: [
    { until: { at: 'dry', server: 'Alice' }, speed: 20 },
    { until: { at: 'phase', phase: 'putBack', server: 'Alice' }, speed: 4 },
    { until: { at: 'over' }, speed: 20, skippable: true },
  ],
  lookAgain: ({ run }) => run.cutFromAlice > 0,
  contrast: otherwise(run, { rollout: { schemaChange: 'compatible' } }),
  contrastSpeed: 25,
  further: { mirrored, sharedDatabase, closed: otherwise(run, { rollout: { strategy: 'maintenance' } }) },
  facts: {
    broken: { of: 'run', measure: 'broken' },
    darkSeconds: { of: 'run', measure: 'darkSeconds' },
    brokenOnSharedDatabase: { of: 'sharedDatabase', measure: 'broken' },
    turnedAwayWhenClosed: { of: 'closed', measure: 'turnedAway' },
  },
  claims: {
    everybody: { holds: ({ run }) => run.broken > 75 },
    siteDown: { holds: ({ run }) => Math.abs(run.darkSeconds - 90) <= 1 },
    compatibleHurtsNobody: { holds: ({ contrast }) => contrast.broken === 0 },
    ownDatabaseHurtsNobody: { holds: ({ further }) => further.mirrored.broken === 0 },
    sharedDatabaseBreaks: { holds: ({ further }) => further.sharedDatabase.broken > 75 },
    closingTurnsAway: { holds: ({ further }) => further.closed.broken === 0 && further.closed.turnedAway > 100 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'rollout.schemaChange' },
      { type: 'done' },
      { type: 'atMost', entry: 'brokenBySchema', amount: 0 },
      { type: 'atMost', entry: 'turnedAway', amount: 0 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
    ],
    attains: mirrored,
    tempts: sharedDatabase,
  },
};
