import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: { name: 'Two balancers', seed: 373, balancer: { balancers: 2, drainKnownTo: 1 } },
  stopAtSeconds: 1_860,
};
const toEnd = { stopAtSeconds: 4_000 };
const told = otherwise(run, { balancer: { drainKnownTo: 2 } }, toEnd);
const cut = otherwise(run, { balancer: { drainTimeoutSeconds: 300, onDrainTimeout: 'cut' } }, toEnd);

/** A balancer that does not know sends its share for ever. */
export const twoBalancers: Lesson<'twoBalancers'> = {
  id: 'twoBalancers',
  chapter: 'balancers',
  run,
  guess: {
    kind: 'curve',
    of: ['Alice'],
    range: [0, 60],
    mostSay: [
      [0, 30],
      [240, 11],
      [480, 4],
      [900, 0],
      [1_200, 0],
    ],
  },
  shows: { fact: 'leftAfterHalfAnHour', unit: 'users' },
  watch: [
    { until: { at: 'seconds', seconds: 600 }, speed: 16 },
    { until: { at: 'over' }, speed: 50 },
  ],
  lookAgain: ({ run }) => run.fewest === 0,
  contrast: told,
  contrastSpeed: 25,
  further: { cut },
  facts: {
    leftAfterHalfAnHour: { of: 'run', measure: 'leftAfterHalfAnHour' },
    fewest: { of: 'run', measure: 'fewest' },
    bleedWhenTold: { of: 'contrast', measure: 'firstBleed' },
    cutOffByTimeout: { of: 'cut', measure: 'cutOff' },
    turnedAwayByTimeout: { of: 'cut', measure: 'turnedAway' },
  },
  claims: {
    neverDry: { holds: ({ run }) => run.fewest > 0 },
    stillThere: { holds: ({ run }) => run.leftAfterHalfAnHour >= 7 },
    dryWhenTold: { holds: ({ contrast }) => contrast.firstBleed < 20 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'balancer.balancers' },
      { type: 'kept', part: 'traffic' },
      { type: 'done' },
      { type: 'within', seconds: 1_800 },
      { type: 'unharmed' },
    ],
    attains: told,
    tempts: cut,
  },
};
