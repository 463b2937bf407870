import { balanced, batches, done, drain, putBack, type Strategy, test, update } from '../plan.ts';

/** The article's way: bleed, update, test and put back one batch at a time. */
export const bleed: Strategy = (cluster) => [
  balanced(cluster),
  ...batches(cluster).flatMap((batch) => [drain, update, test, putBack].map((phase) => phase(batch, cluster))),
  done(),
];
