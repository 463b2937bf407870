import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'Can Bob carry both?',
    seed: 60,
    servers: [{ capacity: 70 }, { capacity: 70 }],
    traffic: { arrivalRate: 0.75 },
  },
};

/** The survivor fills at the pace at which the bled one empties, and then turns users away. */
export const capacity: Lesson<'capacity'> = {
  id: 'capacity',
  chapter: 'article',
  run,
  guess: {
    kind: 'curve',
    of: ['Bob'],
    range: [0, 100],
    mostSay: [
      [0, 45],
      [60, 90],
      [1_200, 90],
    ],
  },
  alsoAsk: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 500],
    bins: [0, 1, 50, 110, 300, 500],
    mostSay: 20,
    truth: 'turnedAway',
  },
  shows: { fact: 'turnedAway', unit: 'users' },
  watch: [
    { until: { at: 'phase', phase: 'drain', server: 'Alice', seconds: 240 }, speed: 8 },
    { until: { at: 'over' }, speed: 32 },
  ],
  lookAgain: ({ run }) => run.bobFullSeconds < 20,
  contrast: otherwise(run, { servers: [{ capacity: 120 }, { capacity: 120 }] }),
  contrastSpeed: 25,
  facts: {
    turnedAway: { of: 'run', measure: 'turnedAway' },
    turnedAwayShare: { of: 'run', measure: 'turnedAwayShare' },
    bobFullSeconds: { of: 'run', measure: 'bobFullSeconds' },
    refusedShare: { of: 'run', measure: 'refusedShare' },
  },
  claims: {
    dozensTurnedAway: { holds: ({ run }) => run.turnedAway > 60 },
    notAtOnce: { holds: ({ run }) => run.bobFullSeconds >= 20 },
    roomForBoth: { holds: ({ contrast }) => contrast.turnedAway <= 2 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'capacityAtMost', users: 70 },
      { type: 'atMost', entry: 'turnedAway', amount: 0 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
      { type: 'within', seconds: 2_700 },
    ],
    attains: otherwise(run, { servers: [{ capacity: 70 }, { capacity: 70 }, { capacity: 70 }] }),
    tempts: otherwise(run, { balancer: { routing: 'leastSessions' } }),
  },
};
