import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

/** So many times the article’s site. */
const site = (times: number) => ({
  servers: [{ capacity: 120 * times }, { capacity: 120 * times }],
  traffic: { arrivalRate: 0.5 * times },
});
const run = { scenario: { name: 'Ten times the users', seed: 575, ...site(10) } };

/** Ten times the users take a few mean sessions more, not ten times as long. */
export const doubling: Lesson<'doubling'> = {
  id: 'doubling',
  chapter: 'article',
  run,
  guess: {
    kind: 'number',
    unit: 'minutes',
    scale: 'log',
    range: [3, 100],
    bins: [0, 9, 18, 35, 60, 100],
    mostSay: 75,
    truth: 'bleed',
  },
  shows: { fact: 'bleed', unit: 'minutes' },
  watch: [
    { until: { at: 'dry', server: 'Alice' }, speed: 16 },
    { until: { at: 'over' }, speed: 63, skippable: true },
  ],
  lookAgain: ({ run }) => run.timeForHalf > 50,
  contrast: otherwise(run, site(1)),
  contrastSpeed: 32,
  further: {
    twice: otherwise(run, site(2)),
    fourfold: otherwise(run, site(4)),
    eightfold: otherwise(run, site(8)),
  },
  facts: {
    bleed: { of: 'run', measure: 'firstBleed' },
    smallBleed: { of: 'contrast', measure: 'firstBleed' },
    bleedOfTwice: { of: 'twice', measure: 'firstBleed' },
    bleedOfFourfold: { of: 'fourfold', measure: 'firstBleed' },
    bleedOfEightfold: { of: 'eightfold', measure: 'firstBleed' },
    rollout: { of: 'run', measure: 'rollout' },
    smallRollout: { of: 'contrast', measure: 'rollout' },
  },
  claims: {
    farBelowTenfold: { holds: ({ run }) => run.firstBleed < 20 },
    lessThanThreefold: { holds: ({ run, contrast }) => run.firstBleed < 3 * contrast.firstBleed },
    rolloutNotThreefold: { holds: ({ run, contrast }) => run.rollout < 2.5 * contrast.rollout },
    longerAtAll: { share: 0.91, holds: ({ run, contrast }) => run.firstBleed > contrast.firstBleed },
  },
  goal: {
    wanted: [
      { type: 'dryWithin', server: 'Alice', seconds: 510 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
    ],
    attains: otherwise(run, { traffic: { sessionLength: { meanSeconds: 60 } } }),
    tempts: otherwise(run, { traffic: { arrivalRate: 2.5 } }),
    fails: 0.87,
  },
};
