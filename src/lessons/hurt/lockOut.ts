import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = { scenario: { name: 'Lock-out', seed: 81, rollout: { strategy: 'lockOut' as const } } };
/** Bled instead, and cut off after so many seconds. */
const bledFor = (drainTimeoutSeconds: number) =>
  otherwise(run, { rollout: { strategy: 'bleed' }, balancer: { drainTimeoutSeconds, onDrainTimeout: 'cut' } });

/** Whoever is there at each of the cuts is cut off: more than were there when it began. */
export const lockOut: Lesson<'lockOut'> = {
  id: 'lockOut',
  chapter: 'hurt',
  run,
  guess: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 150],
    bins: [0, 30, 45, 61, 91, 150],
    mostSay: 60,
    truth: 'cutOff',
  },
  shows: { fact: 'cutOff', unit: 'users' },
  watch: [{ until: { at: 'over' }, speed: 4 }],
  lookAgain: ({ run }) => run.cutFromBob > run.cutFromAlice,
  contrast: otherwise(run, { rollout: { strategy: 'bleed' } }),
  contrastSpeed: 25,
  facts: {
    cutOff: { of: 'run', measure: 'cutOff' },
    thereAtStart: { of: 'run', measure: 'thereAtStart' },
    cutFromAlice: { of: 'run', measure: 'cutFromAlice' },
    cutFromBob: { of: 'run', measure: 'cutFromBob' },
    ordersLost: { of: 'run', measure: 'ordersLost' },
    midOrder: { of: 'run', measure: 'midOrder' },
    rollout: { of: 'run', measure: 'rollout' },
    rolloutByBleeding: { of: 'contrast', measure: 'rollout' },
  },
  claims: {
    moreThanWereThere: { holds: ({ run }) => run.cutOff > run.thereAtStart },
    bleedCutsNobody: { holds: ({ contrast }) => contrast.cutOff === 0 },
    ordersLost: { holds: ({ run }) => run.ordersLost > 12 },
    minutesAgainst: { holds: ({ run, contrast }) => run.rollout < 3.1 && contrast.rollout > 14 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'within', seconds: 720 },
      { type: 'atMost', entry: 'ordersLost', amount: 8 },
    ],
    attains: bledFor(240),
    tempts: bledFor(60),
  },
};
