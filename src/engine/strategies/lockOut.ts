import { balanced, batches, lockOut as cut, done, putBack, type Strategy, test, update } from '../plan.ts';

/** Take a batch out at once: its users are cut off, then it is updated, tested and put back. */
export const lockOut: Strategy = (cluster) => [
  balanced(cluster),
  ...batches(cluster).flatMap((batch) => [cut, update, test, putBack].map((phase) => phase(batch, cluster))),
  done(),
];
