import { part } from '../../catalogue.ts';
import type { FieldWords } from './fieldWords.ts';

/** How the new version reaches the servers. Fields by their path, `*` for any item of a list. */
export const rolloutFields = part('fields.rollout', {
  'rollout.strategy': {
    label: 'Strategy',
    about: 'How the new version reaches the servers.',
  },
  'rollout.batchSize': {
    label: 'Batch',
    about: 'How many servers are taken at a time.',
  },
  'rollout.pauseSeconds': {
    label: 'Pause between batches',
    about: 'How long a batch that is back is watched before the next one is taken: a soak. None on the way back.',
  },
  'rollout.mode': {
    label: 'Phases',
    about: 'Who moves the rollout on: the simulation as soon as it can, or you.',
  },
  'rollout.balancedSeconds': {
    label: 'Before it begins',
    about: 'How long the balanced cluster is shown before the first server is taken.',
  },
  'rollout.updateSeconds': {
    label: 'Update',
    about: 'How long installing the new version takes.',
  },
  'rollout.testSeconds': {
    label: 'Test',
    about: 'How long testing an updated server takes.',
  },
  'rollout.warmUpSeconds': {
    label: 'Warm-up',
    about: 'How long a server that was put back needs before it takes users.',
  },
  'rollout.warmUpWarms': {
    label: 'Warm-up warms',
    about: 'Whether the warm-up has traffic of its own, so that a cold server warms in it. If not, it only waits.',
  },
  'rollout.testFailureProbability': {
    label: 'Test failure',
    about: 'How likely the test of an updated server is to fail.',
  },
  'rollout.onTestFailure': {
    label: 'If a test fails',
    about: 'What the rollout does when a test fails.',
  },
  'rollout.oldUsers': {
    label: 'Users on the old servers',
    about: 'Maintenance and blue-green: whether those who are still there may leave in their own time.',
  },
  'rollout.canaryShare': {
    label: 'Canary’s share',
    about: 'The share of new users that the first updated server gets while it is watched.',
  },
  'rollout.canarySeconds': {
    label: 'Canary is watched',
    about: 'How long the canary is watched before the rest follow.',
  },
  'rollout.maxSurge': {
    label: 'Max surge',
    about: 'Kubernetes: how many pods beyond the wanted number may run. A percentage rounds up.',
  },
  'rollout.maxUnavailable': {
    label: 'Max unavailable',
    about: 'Kubernetes: how many pods may be missing from the wanted number. A percentage rounds down.',
  },
  'rollout.preStopSeconds': {
    label: 'preStop',
    about: 'Kubernetes: how long a pod that is to go still answers before it stops.',
  },
  'rollout.graceSeconds': {
    label: 'Grace period',
    about: 'Kubernetes: when a pod that is to go is killed, counted from the beginning; preStop is within it.',
  },
  'rollout.dryWhen': {
    label: 'Dry is judged by',
    about: 'How the operator decides that a server is dry. Whoever is still bound to it then is cut off.',
  },
  'rollout.quietSeconds': {
    label: 'Quiet for',
    about: 'How long there must be no request before the server counts as dry.',
  },
  'rollout.schemaChange': {
    label: 'Database schema',
    about: 'Whether the release changes the database, and whether the old version can live with that.',
  },
  'rollout.mirroredDatabase': {
    label: 'Mirrored database',
    about: 'Blue-green: whether the mirrored environment has a database of its own, kept in step.',
  },
  'rollout.failures.*.server': {
    label: 'Crashes',
    about: 'The server that crashes.',
  },
  'rollout.failures.*.atSeconds': {
    label: 'Crashes after',
    about: 'When the server crashes.',
  },
  'rollout.failures.*.downSeconds': {
    label: 'Is down for',
    about: 'How long until it is back.',
  },
  'rollout.failures': { label: 'Crashes', about: 'The crashes that are planned.' },
} satisfies Record<string, FieldWords>);
