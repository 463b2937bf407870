import { balanced, batches, done, drain, named, ownServers, type Strategy, updateTestPutBack } from '../plan.ts';

/** One updated server gets a share of the new users and is watched for a while; then the rest follow by bleeding. */
export const canary: Strategy = {
  plan: (cluster) => {
    const [first, ...rest] = ownServers(cluster);
    return [
      balanced(cluster),
      drain([first], cluster),
      ...updateTestPutBack([first], cluster),
      {
        kind: 'observe',
        servers: [first],
        entry: [],
        exit: 'canarySeconds',
        narration: `${named([first], cluster)} is the canary: it gets a small share of the new users and is watched.`,
      },
      ...batches(rest, cluster).flatMap((batch) => [drain(batch, cluster), ...updateTestPutBack(batch, cluster)]),
      done(),
    ];
  },
  cost: 'Time: the canary is watched before the rest follow, and both versions run side by side meanwhile.',
};
