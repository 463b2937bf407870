import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'The same mean, another tail',
    seed: 304,
    traffic: { sessionLength: { distribution: 'weibull' as const, spread: 0.5 } },
  },
};
/** With sessions of another law, of the same mean. */
const lasting = (distribution: 'exponential' | 'fixed') => {
  const { name, seed } = run.scenario;
  return { scenario: { name, seed, traffic: { sessionLength: { distribution } } } };
};

/** A few very long sessions decide when the last user has left. */
export const tail: Lesson<'tail'> = {
  id: 'tail',
  chapter: 'article',
  run,
  guess: {
    kind: 'curve',
    of: ['Alice'],
    range: [0, 60],
    mostSay: [
      [0, 30],
      [120, 11],
      [240, 4],
      [420, 0],
      [1_200, 0],
    ],
  },
  shows: { fact: 'bleed', unit: 'minutes' },
  watch: [
    { until: { at: 'dry', server: 'Alice' }, speed: 50 },
    { until: { at: 'over' }, speed: 160, skippable: true },
  ],
  lookAgain: ({ run }) => run.leftAfterTenMinutes > 0,
  contrast: lasting('exponential'),
  contrastSpeed: 130,
  further: { fixed: lasting('fixed') },
  facts: {
    bleed: { of: 'run', measure: 'firstBleed' },
    exponentialBleed: { of: 'contrast', measure: 'firstBleed' },
    fixedBleed: { of: 'fixed', measure: 'firstBleed' },
    rollout: { of: 'run', measure: 'rollout' },
    exponentialRollout: { of: 'contrast', measure: 'rollout' },
    fixedRollout: { of: 'fixed', measure: 'rollout' },
    leftAfterTenMinutes: { of: 'run', measure: 'leftAfterTenMinutes' },
  },
  claims: {
    rolloutTwiceAsLong: { holds: ({ run, contrast }) => run.rollout > 2 * contrast.rollout },
    bleedTakesLong: { holds: ({ run }) => run.firstBleed > 12 },
    fixedWithinOneSession: { holds: ({ further }) => further.fixed.firstBleed <= 2.01 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'within', seconds: 1_200 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
      { type: 'atMost', entry: 'signedOut', amount: 0 },
      { type: 'atMost', entry: 'turnedAway', amount: 0 },
    ],
    attains: otherwise(run, {
      balancer: { drainTimeoutSeconds: 300, onDrainTimeout: 'handOff', sessionState: 'shared' },
    }),
    tempts: otherwise(run, { balancer: { drainTimeoutSeconds: 300, onDrainTimeout: 'handOff' } }),
  },
};
