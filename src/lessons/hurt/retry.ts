import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'They come back at once',
    seed: 593,
    rollout: { strategy: 'lockOut' as const },
    traffic: { retryProbability: 1 },
  },
};
const hurried = otherwise(run, { rollout: { updateSeconds: 6, testSeconds: 3 } });

/** Those cut from Alice are on Bob when he is cut. */
export const retry: Lesson<'retry'> = {
  id: 'retry',
  chapter: 'hurt',
  run,
  guess: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 60],
    bins: [0, 1, 5, 9, 23, 60],
    mostSay: 0,
    truth: 'cutOffTwice',
  },
  shows: { fact: 'cutOffTwice', unit: 'users' },
  watch: [
    { until: { at: 'phase', phase: 'putBack', server: 'Alice', seconds: 30 }, speed: 4 },
    { until: { at: 'over' }, speed: 4 },
  ],
  lookAgain: ({ run }) => run.bobSoonAfterCut > run.thereAtStart,
  contrast: otherwise(run, { traffic: { retryProbability: 0 } }),
  contrastSpeed: 3,
  further: { slow: otherwise(run, { rollout: { updateSeconds: 300 } }), hurried },
  facts: {
    cutOffTwice: { of: 'run', measure: 'cutOffTwice' },
    cutOff: { of: 'run', measure: 'cutOff' },
    peopleCutOff: { of: 'run', measure: 'peopleCutOff' },
    bobSoonAfterCut: { of: 'run', measure: 'bobSoonAfterCut' },
    bobSoonAfterCutIfGone: { of: 'contrast', measure: 'bobSoonAfterCut' },
    cutOffIfGone: { of: 'contrast', measure: 'cutOff' },
    firstHalfMinute: { of: 'run', measure: 'firstHalfMinute' },
    cutOffTwiceIfSlow: { of: 'slow', measure: 'cutOffTwice' },
    cutOffTwiceIfHurried: { of: 'hurried', measure: 'cutOffTwice' },
  },
  claims: {
    manyTwice: { holds: ({ run }) => run.cutOffTwice >= 8 },
    rush: { holds: ({ run }) => run.firstHalfMinute > 40 },
    moreThanIfGone: { holds: ({ run, contrast }) => run.cutOff > contrast.cutOff },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'rollout.strategy' },
      { type: 'kept', part: 'traffic' },
      { type: 'done' },
      { type: 'atMost', entry: 'cutOffTwice', amount: 0 },
    ],
    attains: otherwise(run, { rollout: { warmUpSeconds: 900 } }),
    tempts: hurried,
  },
};
