import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = { scenario: { name: 'Alice is back', seed: 510, balancer: { coldSeconds: 900, coldShare: 0.1 } } };
const canary = otherwise(run, { rollout: { strategy: 'canary', canaryShare: 0.1, canarySeconds: 900 } });
const slowStart = otherwise(run, { balancer: { slowStartSeconds: 900 } });

/** Bob’s bleed begins the moment Alice is back: she gets every new user, cold. */
export const cold: Lesson<'cold'> = {
  id: 'cold',
  chapter: 'hurt',
  run,
  guess: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 500],
    bins: [0, 20, 80, 195, 327, 500],
    mostSay: 20,
    truth: 'slowed',
  },
  shows: { fact: 'slowed', unit: 'users' },
  watch: [
    { until: { at: 'phase', phase: 'putBack', server: 'Alice' }, speed: 32 },
    { until: { at: 'nobodySlow' }, speed: 13 },
    { until: { at: 'over' }, speed: 63, skippable: true },
  ],
  lookAgain: ({ run }) => run.aliceSlow > 0,
  contrast: canary,
  contrastSpeed: 40,
  further: { slowStart, idle: otherwise(run, { rollout: { warmUpSeconds: 900 } }) },
  facts: {
    slowed: { of: 'run', measure: 'slowed' },
    aliceSlow: { of: 'run', measure: 'aliceSlow' },
    slowMinutes: { of: 'run', measure: 'slowMinutes' },
    slowedWithSlowStart: { of: 'slowStart', measure: 'slowed' },
    slowedAfterIdling: { of: 'idle', measure: 'slowed' },
    rolloutWithCanary: { of: 'contrast', measure: 'rollout' },
  },
  claims: {
    manyPeople: { holds: ({ run }) => run.slowed > 150 },
    minutes: { holds: ({ run }) => run.aliceSlow > 5 },
    slowStartChangesNothing: {
      holds: ({ run, further }) => Math.abs(further.slowStart.slowed - run.slowed) <= 0.1 * run.slowed,
    },
    canaryNobody: { holds: ({ contrast }) => contrast.slowed === 0 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'kept', part: 'balancer.coldSeconds' },
      { type: 'kept', part: 'balancer.coldShare' },
      { type: 'done' },
      { type: 'atMost', entry: 'slowed', amount: 0 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
    ],
    attains: canary,
    tempts: slowStart,
  },
};
