import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = { scenario: { name: 'The counter reads zero', seed: 56, rollout: { dryWhen: 'counter' as const } } };
const quietFor = (quietSeconds: number) => otherwise(run, { rollout: { dryWhen: 'quiet', quietSeconds } });

/** Between two clicks a user has no connection. */
export const counter: Lesson<'counter'> = {
  id: 'counter',
  chapter: 'balancers',
  run,
  guess: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 60],
    bins: [0, 1, 10, 22, 39, 60],
    mostSay: 0,
    truth: 'cutFromAlice',
  },
  shows: { fact: 'cutFromAlice', unit: 'users' },
  watch: [
    { until: { at: 'seconds', seconds: 55 }, speed: 13 },
    { until: { at: 'phase', phase: 'update', server: 'Alice' }, speed: 1 },
    { until: { at: 'over' }, speed: 4 },
  ],
  lookAgain: ({ run }) => run.cutFromAlice > 0,
  contrast: otherwise(run, { rollout: { dryWhen: 'empty' } }),
  contrastSpeed: 25,
  further: {
    quietForAThink: quietFor(10),
    quietForAMinute: quietFor(60),
    lockedOut: otherwise(run, { rollout: { dryWhen: 'empty', strategy: 'lockOut' } }),
    slowRequests: otherwise(run, { traffic: { requestSeconds: 2 } }),
  },
  facts: {
    cutFromAlice: { of: 'run', measure: 'cutFromAlice' },
    firstBleed: { of: 'run', measure: 'firstBleed' },
    cutOff: { of: 'run', measure: 'cutOff' },
    cutOffByLockOut: { of: 'lockedOut', measure: 'cutOff' },
    cutOffAfterAThink: { of: 'quietForAThink', measure: 'cutOff' },
    rolloutAfterAMinute: { of: 'quietForAMinute', measure: 'rollout' },
    cutOffWithSlowRequests: { of: 'slowRequests', measure: 'cutOff' },
    rollout: { of: 'run', measure: 'rollout' },
  },
  claims: {
    nearlyAllAreThere: { holds: ({ run }) => run.cutFromAlice >= 15 },
    aLockOutByAnotherName: {
      holds: ({ run, further }) => Math.abs(run.cutOff - further.lockedOut.cutOff) <= 0.15 * further.lockedOut.cutOff,
    },
    listOfSessionsNobody: { holds: ({ contrast }) => contrast.cutOff === 0 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'listUnknown' },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
      { type: 'within', seconds: 2_100 },
    ],
    attains: quietFor(60),
    tempts: quietFor(10),
  },
};
