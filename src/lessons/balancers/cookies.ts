import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'Cookies that come back',
    seed: 28,
    traffic: { arrivalRate: 0.25, returnProbability: 0.5, awaySeconds: 300 },
  },
};
/** Those who are left are seen to after ten minutes. */
const afterTenMinutes = { drainTimeoutSeconds: 600 };

/** What must run out is not users but cookies. */
export const cookies: Lesson<'cookies'> = {
  id: 'cookies',
  chapter: 'balancers',
  run,
  guess: {
    kind: 'number',
    unit: 'minutes',
    scale: 'log',
    range: [3, 300],
    bins: [0, 8, 16, 35, 90, 300],
    mostSay: 15,
    truth: 'bleed',
  },
  shows: { fact: 'bleed', unit: 'minutes' },
  watch: [
    { until: { at: 'empty', server: 'Alice' }, speed: 63 },
    { until: { at: 'dry', server: 'Alice' }, speed: 130 },
    { until: { at: 'over' }, speed: 200, skippable: true },
  ],
  lookAgain: ({ run }) => run.zeroAndAgain === 1,
  contrast: otherwise(run, { traffic: { arrivalRate: 0.5, returnProbability: 0 } }),
  contrastSpeed: 160,
  further: { soon: otherwise(run, { traffic: { awaySeconds: 60 } }) },
  facts: {
    bleed: { of: 'run', measure: 'firstBleed' },
    bleedIfNobodyReturns: { of: 'contrast', measure: 'firstBleed' },
    firstZero: { of: 'run', measure: 'firstZero' },
    awayAtBleed: { of: 'run', measure: 'awayAtBleed' },
    rollout: { of: 'run', measure: 'rollout' },
    rolloutIfNobodyReturns: { of: 'contrast', measure: 'rollout' },
    bleedIfSoon: { of: 'soon', measure: 'firstBleed' },
  },
  claims: {
    moreThanThreefold: { holds: ({ run, contrast }) => run.firstBleed > 3 * contrast.firstBleed },
    zeroIsNotDry: { holds: ({ run }) => run.zeroAndAgain === 1 },
    overAnHour: { holds: ({ run }) => run.rollout > 75 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'within', seconds: 2_700 },
      { type: 'atMost', entry: 'cutOff', amount: 0 },
      { type: 'atMost', entry: 'signedOut', amount: 0 },
    ],
    attains: otherwise(run, {
      balancer: { ...afterTenMinutes, onDrainTimeout: 'handOff', sessionState: 'shared' },
    }),
    tempts: otherwise(run, { balancer: { ...afterTenMinutes, onDrainTimeout: 'cut' } }),
  },
};
