import { part } from '../../catalogue.ts';
import type { FieldWords } from './fieldWords.ts';

/** What people do who were not served. */
export const retryFields = part('fields.retries', {
  'traffic.retryProbability': {
    label: 'Users who try again',
    about:
      'How likely somebody who was cut off, turned away or met an error is to try again, each time. A session begins anew; after an error the request is made once more. At 0 nobody does, and whoever met an error goes on as if nothing had happened.',
  },
  'traffic.retryDelaySeconds': {
    label: 'They wait',
    about: 'How long they wait before they try again, on average.',
  },
} satisfies Record<string, FieldWords>);
