import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'The emptiest server',
    seed: 191,
    servers: Array.from({ length: 6 }, () => ({ capacity: 80 })),
    traffic: { arrivalRate: 1.5 },
    balancer: { routing: 'leastSessions' as const, coldSeconds: 300, coldShare: 0.25 },
  },
};
const slowStart = otherwise(run, { balancer: { slowStartSeconds: 300 } });
const idle = otherwise(run, { rollout: { warmUpSeconds: 300 } });

/** The emptiest server is the one that has just come back, cold. */
export const herd: Lesson<'herd'> = {
  id: 'herd',
  chapter: 'balancers',
  run,
  guess: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 20],
    bins: [0, 3, 6, 12, 19, 20],
    mostSay: 4,
    truth: 'ofFirstTwenty',
  },
  shows: { fact: 'ofFirstTwenty', unit: 'users' },
  watch: [
    { until: { at: 'phase', phase: 'putBack', server: 'Alice' }, speed: 40 },
    { until: { at: 'phase', phase: 'putBack', server: 'Alice', seconds: 120 }, speed: 4 },
    { until: { at: 'phase', phase: 'putBack', server: 'Alice', seconds: 300 }, speed: 16 },
    { until: { at: 'over' }, speed: 130, skippable: true },
  ],
  lookAgain: ({ run }) => run.aliceSlow > 0,
  contrast: otherwise(run, { balancer: { routing: 'roundRobin' } }),
  contrastSpeed: 63,
  further: { slowStart, powerOfTwo: otherwise(run, { balancer: { routing: 'powerOfTwo' } }), idle },
  facts: {
    ofFirstTwenty: { of: 'run', measure: 'ofFirstTwenty' },
    ofFirstTwentyInTurn: { of: 'contrast', measure: 'ofFirstTwenty' },
    slowed: { of: 'run', measure: 'slowed' },
    slowedWithSlowStart: { of: 'slowStart', measure: 'slowed' },
    slowedByPowerOfTwo: { of: 'powerOfTwo', measure: 'slowed' },
    slowedAfterIdling: { of: 'idle', measure: 'slowed' },
    rollout: { of: 'run', measure: 'rollout' },
  },
  claims: {
    all: { holds: ({ run }) => run.ofFirstTwenty >= 18 },
    inTurnAFifth: { holds: ({ contrast }) => contrast.ofFirstTwenty <= 7 },
    hundredsSlowed: {
      holds: ({ run, contrast }) => run.slowed > 100 && run.slowed >= 10 * Math.max(1, contrast.slowed),
    },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'kept', part: 'balancer.routing' },
      { type: 'kept', part: 'balancer.coldSeconds' },
      { type: 'kept', part: 'balancer.coldShare' },
      { type: 'done' },
      { type: 'atMost', entry: 'slowed', amount: 20 },
    ],
    attains: slowStart,
    tempts: idle,
  },
};
