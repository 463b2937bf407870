import { balanced, batches, done, drain, ownServers, type Strategy, updateTestPutBack } from '../plan.ts';

/** The article's way: bleed, update, test and put back one batch at a time. */
export const bleed: Strategy = {
  plan: (cluster) => [
    balanced(cluster),
    ...batches(ownServers(cluster), cluster).flatMap((batch) => [
      drain(batch, cluster),
      ...updateTestPutBack(batch, cluster),
    ]),
    done(),
  ],
  cost: 'Time: each batch waits for its last user. The others must carry everybody meanwhile.',
};
