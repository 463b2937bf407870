import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = { scenario: { name: 'Then it is Bob’s turn', seed: 32 } };

/** Whoever is bled second holds both crowds. */
export const secondDrain: Lesson<'secondDrain'> = {
  id: 'secondDrain',
  chapter: 'article',
  run,
  guess: {
    kind: 'number',
    unit: 'users',
    scale: 'linear',
    range: [0, 120],
    bins: [0, 20, 40, 46, 73, 120],
    mostSay: 30,
    truth: 'bobAtBleed',
  },
  shows: { fact: 'bobAtBleed', unit: 'users' },
  watch: [
    { until: { at: 'phase', phase: 'drain', server: 'Bob' }, speed: 20 },
    { until: { at: 'over' }, speed: 20 },
  ],
  lookAgain: ({ run }) => run.secondBleed > run.firstBleed,
  contrast: otherwise(run, { servers: [{}, {}, {}, {}] }),
  contrastSpeed: 40,
  facts: {
    aliceAtBleed: { of: 'run', measure: 'aliceAtBleed' },
    bobAtBleed: { of: 'run', measure: 'bobAtBleed' },
    firstBleed: { of: 'run', measure: 'firstBleed' },
    secondBleed: { of: 'run', measure: 'secondBleed' },
    aliceShareAtEnd: { of: 'run', measure: 'aliceShareAtEnd' },
    aliceOfFour: { of: 'contrast', measure: 'aliceAtBleed' },
    bobOfFour: { of: 'contrast', measure: 'bobAtBleed' },
  },
  claims: {
    bobHasMore: { holds: ({ run }) => run.bobAtBleed > run.aliceAtBleed },
    aThirdMoreAtLeast: { holds: ({ run }) => run.bobAtBleed >= 1.3 * run.aliceAtBleed },
    endsLopsided: { holds: ({ run }) => run.aliceShareAtEnd > 90 },
    takesLonger: { share: 0.665, holds: ({ run }) => run.secondBleed > run.firstBleed },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'kept', part: 'servers' },
      { type: 'neverFuller', utilisation: 0.45 },
      { type: 'within', seconds: 1_020 },
      { type: 'unharmed' },
    ],
    attains: otherwise(run, { rollout: { strategy: 'blueGreen' } }),
    tempts: otherwise(run, { balancer: { routing: 'leastSessions' } }),
  },
};
