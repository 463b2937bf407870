import type { Lesson } from '../lesson/lesson.ts';
import { otherwise } from '../run/run.ts';

const run = {
  scenario: {
    name: 'Kubernetes’ thirty seconds',
    seed: 515,
    servers: [{}, {}, {}],
    traffic: { arrivalRate: 0.75 },
    balancer: { product: 'kubernetesService' as const, endpointDelaySeconds: 5 },
    rollout: { strategy: 'kubernetes' as const },
  },
};
const patient = otherwise(run, { rollout: { preStopSeconds: 10 } });
const grace = otherwise(run, { rollout: { graceSeconds: 300 } });
const both = otherwise(patient, { balancer: { sessionState: 'shared' } });

/** A pod that goes is off the list at once, and waits for no session. */
export const kubernetes: Lesson<'kubernetes'> = {
  id: 'kubernetes',
  chapter: 'balancers',
  run,
  guess: {
    kind: 'number',
    unit: 'signOuts',
    scale: 'linear',
    range: [0, 200],
    bins: [0, 1, 30, 77, 110, 200],
    mostSay: 0,
    truth: 'signedOut',
  },
  shows: { fact: 'signedOut', unit: 'signOuts' },
  watch: [{ until: { at: 'over' }, speed: 8 }],
  lookAgain: ({ run }) => run.downSeconds > 0,
  contrast: patient,
  contrastSpeed: 5,
  further: { shared: otherwise(run, { balancer: { sessionState: 'shared' } }), grace, both },
  facts: {
    signedOut: { of: 'run', measure: 'signedOut' },
    thereAtStart: { of: 'run', measure: 'thereAtStart' },
    failedRequests: { of: 'run', measure: 'failedRequests' },
    ordersLost: { of: 'run', measure: 'ordersLost' },
    rollout: { of: 'run', measure: 'rollout' },
    signedOutWithPreStop: { of: 'contrast', measure: 'signedOut' },
    signedOutWithGrace: { of: 'grace', measure: 'signedOut' },
  },
  claims: {
    manySignOuts: { holds: ({ run }) => run.signedOut > 60 },
    requestsFail: { holds: ({ run }) => run.failedRequests > 15 },
    neverDown: { holds: ({ run }) => run.downSeconds === 0 },
    preStopEndsTheErrors: { holds: ({ contrast }) => contrast.failedRequests === 0 },
    preStopSignsOutAsMany: { holds: ({ contrast }) => contrast.signedOut > 60 },
  },
  goal: {
    wanted: [
      { type: 'kept', part: 'traffic' },
      { type: 'kept', part: 'rollout.strategy' },
      { type: 'kept', part: 'balancer.endpointDelaySeconds' },
      { type: 'atMost', entry: 'failedRequests', amount: 0 },
      { type: 'atMost', entry: 'signedOut', amount: 0 },
      { type: 'within', seconds: 480 },
    ],
    attains: both,
    tempts: grace,
  },
};
