import type { Lesson } from './lesson.ts';

export const kubernetesThirtySeconds: Lesson = {
  name: 'Kubernetes’ thirty seconds',
  question: 'A rolling update with the default settings: zero downtime, and yet?',
  answer: 'The site is never down, but requests fail until every balancer has heard, and everybody is signed out.',
  scenario: {
    name: 'Kubernetes’ thirty seconds',
    servers: [{}, {}, {}],
    traffic: { arrivalRate: 0.75 },
    balancer: {
      product: 'kubernetesService',
      affinityWhileDraining: false,
      drainTimeoutSeconds: 30,
      onDrainTimeout: 'cut',
      slowStartAfter: 'crash',
      endpointDelaySeconds: 5,
    },
    rollout: { strategy: 'kubernetes' },
  },
  shows: {
    label: 'users signed out',
    what: ({ ledger }) => ledger.signedOut,
    expected: { from: 40, to: 200 },
    withinSeconds: 5_000,
  },
};
