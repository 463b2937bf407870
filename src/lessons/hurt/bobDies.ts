import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'Bob dies while Alice bleeds',
    seed: 185,
    rollout: { failures: [{ server: 'Bob', atSeconds: 150, downSeconds: 180 }] },
  },
};
const putBack = otherwise(
  run,
  {},
  { acts: [{ seconds: 165, command: { type: 'putBack', server: 'Alice', force: true } }] },
);
const redispatch = otherwise(run, { balancer: { redispatch: true } });

/** A draining server is no reserve. */
export const bobDies: Lesson<'bobDies'> = {
  id: 'bobDies',
  chapter: 'hurt',
  run,
  guess: { kind: 'choice', choices: 4, mostSay: 0, truth: 3 },
  alsoAsk: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 150],
    bins: [0, 1, 20, 75, 105, 150],
    mostSay: 5,
    truth: 'refusedMeanwhile',
  },
  shows: { fact: 'refusedMeanwhile', unit: 'users' },
  watch: [
    { until: { at: 'seconds', seconds: 400 }, speed: 8 },
    { until: { at: 'over' }, speed: 63, skippable: true },
  ],
  lookAgain: ({ run }) => run.freeOnAliceAtRefusal === 0,
  contrast: putBack,
  contrastSpeed: 25,
  further: {
    redispatch,
    panic: otherwise(run, { balancer: { panicThreshold: 0.5 } }),
    three: otherwise(run, { servers: [{}, {}, {}] }),
  },
  facts: {
    takenMeanwhile: { of: 'run', measure: 'takenMeanwhile' },
    cameMeanwhile: { of: 'run', measure: 'cameMeanwhile' },
    refusedMeanwhile: { of: 'run', measure: 'refusedMeanwhile' },
    aliceAtCrash: { of: 'run', measure: 'aliceAtCrash' },
    bobAtCrash: { of: 'run', measure: 'bobAtCrash' },
    refusedWhenPutBack: { of: 'contrast', measure: 'refusedMeanwhile' },
    refusedWithRedispatch: { of: 'redispatch', measure: 'refusedMeanwhile' },
    refusedInPanic: { of: 'panic', measure: 'refusedMeanwhile' },
    refusedOfThree: { of: 'three', measure: 'refusedMeanwhile' },
  },
  claims: {
    none: { holds: ({ run }) => run.takenMeanwhile <= 0.05 * run.cameMeanwhile + 1 },
    aliceHalfEmpty: { holds: ({ run }) => run.freeOnAliceAtRefusal > 60 },
    putBackHelps: { holds: ({ run, contrast }) => contrast.refusedMeanwhile < 0.25 * run.refusedMeanwhile },
    redispatchDoesNotHelp: {
      holds: ({ run, further }) =>
        Math.abs(further.redispatch.refusedMeanwhile - run.refusedMeanwhile) <= 0.05 * run.refusedMeanwhile,
    },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'kept', part: 'servers' },
      { type: 'kept', part: 'rollout.failures' },
      { type: 'past', seconds: 330 },
      { type: 'atMost', entry: 'turnedAway', amount: 15 },
    ],
    attains: putBack,
    tempts: redispatch,
  },
};
