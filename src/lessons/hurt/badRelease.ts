import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const rollBack = { seconds: 120, command: { type: 'rollBack' as const } };
const run = {
  scenario: { name: 'The alarm rings', seed: 352 },
  acts: [{ ...rollBack, phase: 'drain' as const, server: 'Bob' }],
};
const failing = otherwise(run, { rollout: { testFailureProbability: 1 } });

/** A rollback is a bleed backwards. */
export const badRelease: Lesson<'badRelease'> = {
  id: 'badRelease',
  chapter: 'hurt',
  run,
  guess: {
    kind: 'number',
    unit: 'minutes',
    scale: 'linear',
    range: [0, 30],
    bins: [0, 1, 3, 5, 13, 30],
    mostSay: 0,
    truth: 'untilNobodyOnNew',
  },
  shows: { fact: 'untilNobodyOnNew', unit: 'minutes' },
  watch: [
    { until: { at: 'rollBack' }, speed: 25 },
    { until: { at: 'nobodyOnNew' }, speed: 16 },
    { until: { at: 'over' }, speed: 32, skippable: true },
  ],
  lookAgain: ({ run }) => run.onNewWhenTakenBack > 0,
  contrast: otherwise(
    run,
    { rollout: { strategy: 'canary', canaryShare: 0.1 } },
    { acts: [{ ...rollBack, phase: 'observe' }] },
  ),
  contrastSpeed: 25,
  further: {
    tested: otherwise(failing, { rollout: { onTestFailure: 'rollBack' } }),
    held: otherwise(failing, { rollout: { onTestFailure: 'hold' } }, { stopAtSeconds: 1_800 }),
  },
  facts: {
    untilNobodyOnNew: { of: 'run', measure: 'untilNobodyOnNew' },
    onNewWhenTakenBack: { of: 'run', measure: 'onNewWhenTakenBack' },
    metNew: { of: 'run', measure: 'metNew' },
    metNewByCanary: { of: 'contrast', measure: 'metNew' },
    untilNobodyOnNewByCanary: { of: 'contrast', measure: 'untilNobodyOnNew' },
    untilAsBefore: { of: 'run', measure: 'untilAsBefore' },
    rolloutWhenTestFails: { of: 'tested', measure: 'rollout' },
  },
  claims: {
    minutes: { holds: ({ run }) => run.untilNobodyOnNew > 4 },
    canaryMeetsFew: { holds: ({ run, contrast }) => contrast.metNew <= run.metNew / 3 },
    caughtInTheTest: { holds: ({ further }) => further.tested.metNew === 0 },
    holdWaits: { holds: ({ further }) => further.held.endSeconds === 1_800 },
  },
  goal: {
    from: failing,
    wanted: [
      { type: 'kept', part: 'rollout.testFailureProbability' },
      { type: 'rolledBack' },
      { type: 'within', seconds: 1_020 },
      { type: 'atMost', entry: 'metNew', amount: 0 },
    ],
    attains: otherwise(failing, { rollout: { onTestFailure: 'rollBack' } }),
    tempts: otherwise(failing, { rollout: { onTestFailure: 'carryOn' } }, { stopAtSeconds: 1_800 }),
  },
};
