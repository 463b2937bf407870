import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: { name: 'The mirrored environment', seed: 82, rollout: { strategy: 'blueGreen' as const } },
};
const cut = otherwise(run, { rollout: { oldUsers: 'cut' } });

/** Switching over is instant for new users only. */
export const mirrored: Lesson<'mirrored'> = {
  id: 'mirrored',
  chapter: 'article',
  run,
  guess: {
    kind: 'number',
    unit: 'minutes',
    scale: 'log',
    range: [1, 40],
    bins: [0, 2, 5, 7, 16, 40],
    mostSay: 2,
    truth: 'rollout',
  },
  shows: { fact: 'rollout', unit: 'minutes' },
  watch: [{ until: { at: 'over' }, speed: 13 }],
  lookAgain: ({ run }) => run.metBoth > 0,
  contrast: otherwise(run, { rollout: { strategy: 'bleed' } }),
  contrastSpeed: 25,
  further: { cut },
  facts: {
    rollout: { of: 'run', measure: 'rollout' },
    extraServerMinutes: { of: 'run', measure: 'extraServerMinutes' },
    rolloutInTurn: { of: 'contrast', measure: 'rollout' },
    mostOnOne: { of: 'run', measure: 'mostOnOne' },
    mostOnOneInTurn: { of: 'contrast', measure: 'mostOnOne' },
    cutOffAtOnce: { of: 'cut', measure: 'cutOff' },
  },
  claims: {
    notAtOnce: { holds: ({ run }) => run.rollout > 6 },
    fasterThanInTurn: { holds: ({ run, contrast }) => run.rollout < contrast.rollout },
    nobodyHurt: { holds: ({ run }) => run.harm === 0 },
    costsMachines: { holds: ({ run }) => run.extraServerMinutes > 12 },
    cutIfAtOnce: { holds: ({ further }) => further.cut.cutOff > 40 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'within', seconds: 300 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
      { type: 'atMost', entry: 'signedOut', amount: 0 },
      { type: 'atMost', entry: 'turnedAway', amount: 0 },
    ],
    attains: otherwise(run, {
      balancer: { drainTimeoutSeconds: 60, onDrainTimeout: 'handOff', sessionState: 'shared' },
    }),
    tempts: cut,
  },
};
