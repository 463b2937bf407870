import { part } from '../../catalogue.ts';
import type { FieldWords } from './fieldWords.ts';

/** The run itself, and its servers. Fields by their path, `*` for any item of a list. */
export const runFields = part('fields.run', {
  name: {
    label: 'Name',
    about: 'What the scenario is called.',
  },
  seed: {
    label: 'Seed',
    about: 'Decides every chance of the run: the same seed brings the very same users.',
  },
  tickSeconds: {
    label: 'Tick',
    about: 'How much simulated time one step covers.',
  },
  start: {
    label: 'Start',
    about: 'Whether the site has been running for ever when the simulation begins, or opens empty.',
  },
  'servers.*.capacity': {
    label: 'Capacity',
    about: 'The most users the server holds at once.',
  },
  'servers.*.comfortable': {
    label: 'Comfortable load',
    about: 'Up to this share of its capacity the server answers fast; above it, everybody on it waits.',
  },
  'servers.*.weight': {
    label: 'Weight',
    about:
      'Its share of the new users, against the other servers’ weights. At 0 it gets none; the least above that is 0.001.',
  },
  servers: { label: 'Number of servers', about: 'How many servers stand behind the load balancer.' },
  'servers.*.name': { label: 'Name', about: 'What the server is called.' },
} satisfies Record<string, FieldWords>);
