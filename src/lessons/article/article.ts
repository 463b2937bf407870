import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = { scenario: { name: 'The article' } };
const faster = otherwise(run, { rollout: { updateSeconds: 6 } });

/** How long a rolling deploy takes: nearly all of it is waiting. */
export const article: Lesson<'article'> = {
  id: 'article',
  chapter: 'article',
  run,
  guess: {
    kind: 'number',
    unit: 'minutes',
    scale: 'log',
    range: [1, 60],
    bins: [0, 5, 10, 15, 27, 40, 60],
    mostSay: 7,
    truth: 'rollout',
  },
  shows: { fact: 'rollout', unit: 'minutes' },
  watch: [{ until: { at: 'over' }, speed: 20 }],
  lookAgain: ({ run }) => run.cutFromAlice > 0,
  contrast: faster,
  contrastSpeed: 25,
  facts: {
    rollout: { of: 'run', measure: 'rollout' },
    firstBleed: { of: 'run', measure: 'firstBleed' },
    waitingShare: { of: 'run', measure: 'waitingShare' },
    fasterRollout: { of: 'contrast', measure: 'rollout' },
  },
  claims: {
    nobodyHurt: { holds: ({ run }) => run.harm === 0 },
    muchLongerThanSaid: { holds: ({ run }) => run.rollout > 14 },
    mostIsWaiting: { holds: ({ run }) => run.waitingShare > 75 },
    fasterHardlyHelps: { holds: ({ run, contrast }) => contrast.rollout > (run.rollout * 2) / 3 },
  },
  goal: {
    wanted: [{ type: 'done' }, { type: 'within', seconds: 900 }, { type: 'unharmed' }],
    attains: otherwise(run, { traffic: { arrivalRate: 0.02 } }),
    tempts: faster,
    fails: 0.82,
  },
};
