import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'Flash sale during the bleed',
    seed: 90,
    traffic: { curve: { kind: 'spike' as const, atSeconds: 120, lastsSeconds: 600, factor: 3.5 } },
  },
};
const putBack = otherwise(run, {}, { acts: [{ seconds: 180, command: { type: 'abort' } }], atLeastSeconds: 900 });

/** A draining server keeps its seats, and gives them to nobody. */
export const flashSale: Lesson<'flashSale'> = {
  id: 'flashSale',
  chapter: 'hurt',
  run,
  guess: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 500],
    bins: [0, 1, 50, 160, 302, 500],
    mostSay: 0,
    truth: 'turnedAway',
  },
  shows: { fact: 'turnedAway', unit: 'users' },
  watch: [
    { until: { at: 'seconds', seconds: 750 }, speed: 13 },
    { until: { at: 'over' }, speed: 40, skippable: true },
  ],
  lookAgain: ({ run }) => run.freeOnAliceAtRefusal > 0,
  contrast: otherwise(run, { rollout: { balancedSeconds: 900 } }),
  contrastSpeed: 40,
  further: { putBack },
  facts: {
    turnedAway: { of: 'run', measure: 'turnedAway' },
    freeOnAliceAtRefusal: { of: 'run', measure: 'freeOnAliceAtRefusal' },
  },
  claims: {
    overAHundred: { holds: ({ run }) => run.turnedAway > 120 },
    fromAHalfEmptySite: { holds: ({ run }) => run.freeOnAliceAtRefusal > 90 },
    afterTheSaleNobody: { holds: ({ contrast }) => contrast.turnedAway <= 2 },
    putBackHardlyAnybody: { holds: ({ further }) => further.putBack.turnedAway <= 2 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'kept', part: 'servers' },
      { type: 'past', seconds: 750 },
      { type: 'atMost', entry: 'turnedAway', amount: 2 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
    ],
    attains: putBack,
    tempts: otherwise(run, { balancer: { drainTimeoutSeconds: 60, onDrainTimeout: 'cut' } }),
  },
};
