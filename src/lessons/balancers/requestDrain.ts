import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: { name: 'Alice in maintenance', seed: 255, balancer: { product: 'haproxyMaint' as const } },
};
const shared = otherwise(run, { balancer: { sessionState: 'shared' } });

/** Some products drain requests, not sessions. */
export const requestDrain: Lesson<'requestDrain'> = {
  id: 'requestDrain',
  chapter: 'balancers',
  run,
  guess: {
    kind: 'number',
    unit: 'signOuts',
    scale: 'linear',
    range: [0, 150],
    bins: [0, 1, 30, 60, 100, 150],
    mostSay: 0,
    truth: 'signedOut',
  },
  shows: { fact: 'signedOut', unit: 'signOuts' },
  watch: [{ until: { at: 'over' }, speed: 6 }],
  lookAgain: ({ run }) => run.ordersLost > 0 && run.cutOff === 0,
  contrast: otherwise(run, { balancer: { product: 'haproxyDrain' } }),
  contrastSpeed: 25,
  further: {
    alb: otherwise(run, { balancer: { product: 'awsAlb' }, rollout: { dryWhen: 'deadline' } }),
    shared,
  },
  facts: {
    signedOut: { of: 'run', measure: 'signedOut' },
    firstBleed: { of: 'run', measure: 'firstBleed' },
    rollout: { of: 'run', measure: 'rollout' },
    ordersLost: { of: 'run', measure: 'ordersLost' },
    metBoth: { of: 'run', measure: 'metBoth' },
    rolloutByDrain: { of: 'contrast', measure: 'rollout' },
    signedOutByAlb: { of: 'alb', measure: 'signedOut' },
    rolloutByAlb: { of: 'alb', measure: 'rollout' },
  },
  claims: {
    moreThanWereThere: { holds: ({ run }) => run.signedOut > 60 },
    noneWithDrain: { holds: ({ contrast }) => contrast.signedOut === 0 },
    fast: { holds: ({ run, contrast }) => run.rollout < 6 && contrast.rollout > 14 },
    ordersLostThoughNobodyCutOff: { holds: ({ run }) => run.ordersLost >= 6 && run.cutOff === 0 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'kept', part: 'balancer.product' },
      { type: 'within', seconds: 360 },
      { type: 'atMost', entry: 'signedOut', amount: 0 },
      { type: 'atMost', entry: 'ordersLost', amount: 0 },
    ],
    attains: shared,
    tempts: otherwise(run, { balancer: { drainTimeoutSeconds: 300 } }),
  },
};
