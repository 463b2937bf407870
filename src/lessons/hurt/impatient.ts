import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'Two minutes’ patience',
    seed: 321,
    servers: [{ capacity: 480 }, { capacity: 480 }],
    traffic: { arrivalRate: 2 },
    balancer: { drainTimeoutSeconds: 120, onDrainTimeout: 'cut' as const },
  },
};
const waiting = (drainTimeoutSeconds: number) => otherwise(run, { balancer: { drainTimeoutSeconds } });

/** Each mean session leaves the same share of those who were there. */
export const impatient: Lesson<'impatient'> = {
  id: 'impatient',
  chapter: 'hurt',
  run,
  guess: {
    kind: 'number',
    unit: 'percent',
    scale: 'linear',
    range: [0, 100],
    bins: [0, 10, 20, 29, 45, 100],
    mostSay: 10,
    truth: 'cutShare',
  },
  shows: { fact: 'cutShare', unit: 'percent' },
  watch: [{ until: { at: 'over' }, speed: 10 }],
  lookAgain: ({ run }) => run.cutShare < 50,
  contrast: waiting(240),
  contrastSpeed: 10,
  further: { half: waiting(60), three: waiting(360), four: waiting(480), five: waiting(600) },
  facts: {
    cutShare: { of: 'run', measure: 'cutShare' },
    cutOff: { of: 'run', measure: 'cutOff' },
    cutShareAfterTwo: { of: 'contrast', measure: 'cutShare' },
    cutShareAfterHalf: { of: 'half', measure: 'cutShare' },
    cutShareAfterThree: { of: 'three', measure: 'cutShare' },
    cutShareAfterFour: { of: 'four', measure: 'cutShare' },
    cutShareAfterFive: { of: 'five', measure: 'cutShare' },
    rollout: { of: 'run', measure: 'rollout' },
    cutOffAfterTwo: { of: 'contrast', measure: 'cutOff' },
    cutOffAfterThree: { of: 'three', measure: 'cutOff' },
    ordersLost: { of: 'run', measure: 'ordersLost' },
  },
  claims: {
    overAQuarter: { holds: ({ run }) => run.cutShare > 25 },
    belowHalf: { holds: ({ run }) => run.cutShare < 50 },
    twiceThePatience: { holds: ({ run, contrast }) => contrast.cutOff < 0.5 * run.cutOff },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'within', seconds: 902 },
      { type: 'atMost', entry: 'cutOff', amount: 30 },
    ],
    attains: waiting(360),
    tempts: waiting(180),
  },
};
