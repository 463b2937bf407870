import type { Lesson } from './lesson.ts';

export const panic: Lesson = {
  name: 'Panic',
  question: 'Two of three servers are bled at once, and never run dry. Why?',
  answer:
    'With a third of the servers healthy the balancer panics: it ignores health and sends new users to all of them.',
  scenario: {
    name: 'Panic',
    servers: [{}, {}, {}],
    traffic: { arrivalRate: 0.75 },
    balancer: { panicThreshold: 0.5 },
    rollout: { batchSize: 2 },
  },
  shows: {
    label: 'users still on Alice and Bob after half an hour',
    what: ({ servers }) =>
      servers.filter(({ status }) => status === 'draining').reduce((sum, { sessions }) => sum + sessions, 0),
    expected: { from: 30, to: 90 },
    withinSeconds: 1_800,
  },
};
