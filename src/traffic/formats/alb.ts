import { columns, fieldsOf, SPACED } from './columns.ts';
import type { Format } from './format.ts';

const NAMES = [
  'type', 'time', 'elb', 'client', 'target', 'requestTime', 'targetTime', 'responseTime', 'status', 'targetStatus',
  'received', 'sent', 'request', 'agent', 'cipher', 'protocol', 'targetGroup', 'trace', 'domain', 'certificate', 'priority',
  'created', 'actions', 'redirect', 'error', 'targets', 'targetStatuses', 'classification', 'reason',
]; // biome-ignore format: a list of names

/** An AWS Application Load Balancer's. A request is taken to come when it was created, not when it was answered. */
export const alb: Format = {
  name: 'alb',
  open: (options, sample) => {
    const isLong = sample.some((line) => /^\d{4}-/.test(fieldsOf(SPACED, line)[NAMES.indexOf('created')] ?? ''));
    return columns({
      ...options,
      cutting: SPACED,
      names: NAMES,
      known: {
        time: [isLong ? 'created' : 'time'],
        address: ['client'],
        agent: ['agent'],
        server: ['target'],
        path: ['request'],
        status: ['status'],
      },
      least: 14,
    });
  },
};
