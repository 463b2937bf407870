import { part } from '../../catalogue.ts';
import type { FieldWords } from './fieldWords.ts';

/** What people do who got nothing. */
export const retryFields = part('fields.retries', {
  'traffic.retryProbability': {
    label: 'Users who try again',
    about:
      'How likely one who was cut off, turned away or got an error tries again, and again. A session begins anew; who got an error asks once more. At 0 nobody comes back, and requests that fail go on as if nothing had been.',
  },
  'traffic.retryDelaySeconds': {
    label: 'They wait',
    about: 'After how long users try again, on average.',
  },
} satisfies Record<string, FieldWords>);
