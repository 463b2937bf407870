import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'Panic',
    seed: 324,
    servers: [{}, {}, {}],
    traffic: { arrivalRate: 0.75 },
    balancer: { panicThreshold: 0.5 },
    rollout: { batchSize: 2 },
  },
  stopAtSeconds: 1_860,
};
const toEnd = { stopAtSeconds: 8_000 };
const oneByOne = otherwise(run, { rollout: { batchSize: 1 } }, toEnd);
const cut = otherwise(run, { balancer: { drainTimeoutSeconds: 600, onDrainTimeout: 'cut' } }, toEnd);

/** With too few servers healthy, health is ignored. */
export const panic: Lesson<'panic'> = {
  id: 'panic',
  chapter: 'balancers',
  run,
  guess: {
    kind: 'curve',
    of: ['Alice', 'Bob'],
    range: [0, 100],
    mostSay: [
      [0, 60],
      [120, 22],
      [240, 8],
      [540, 0],
      [1_200, 0],
    ],
  },
  shows: { fact: 'leftAfterHalfAnHour', unit: 'users' },
  watch: [{ until: { at: 'over' }, speed: 32 }],
  lookAgain: ({ run }) => run.leftAfterHalfAnHour > 0,
  contrast: oneByOne,
  contrastSpeed: 32,
  further: { calm: otherwise(run, { balancer: { panicThreshold: 0 } }, toEnd), cut },
  facts: {
    leftAfterHalfAnHour: { of: 'run', measure: 'leftAfterHalfAnHour' },
    fewest: { of: 'run', measure: 'fewest' },
    rolloutOneByOne: { of: 'contrast', measure: 'rollout' },
    rolloutWithoutPanic: { of: 'calm', measure: 'rollout' },
    mostOnCarolWithoutPanic: { of: 'calm', measure: 'mostOnCarol' },
    cutOffByTimeout: { of: 'cut', measure: 'cutOff' },
  },
  claims: {
    nothingHappens: { holds: ({ run }) => run.leftAfterHalfAnHour >= 35 },
    neverNearDry: { holds: ({ run }) => run.fewest >= 25 },
    oneByOneWorks: { holds: ({ contrast }) => contrast.endSeconds < toEnd.stopAtSeconds && contrast.rollout < 50 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'balancer.panicThreshold' },
      { type: 'kept', part: 'traffic' },
      { type: 'done' },
      { type: 'within', seconds: 2_700 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
      { type: 'atMost', entry: 'turnedAway', amount: 0 },
    ],
    attains: oneByOne,
    tempts: cut,
  },
};
