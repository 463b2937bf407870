import { balanced, batches, lockOut as cut, done, ownServers, type Strategy, updateTestPutBack } from '../plan.ts';

/** Take a batch out at once: its users are cut off, then it is updated, tested and put back. */
export const lockOut: Strategy = {
  plan: (cluster) => [
    balanced(cluster),
    ...batches(ownServers(cluster), cluster).flatMap((batch) => [
      cut(batch, cluster),
      ...updateTestPutBack(batch, cluster),
    ]),
    done(),
  ],
  cost: 'Users: everybody on a batch is cut off, some while placing an order. It is fast.',
};
