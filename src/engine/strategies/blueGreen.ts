import { balanced, done, extraServers, named, ownServers, putBack, retire, type Strategy, test } from '../plan.ts';

/** A mirrored environment is started and tested, then the load balancer is switched over to it; the old one is bled or cut. */
export const blueGreen: Strategy = {
  plan: (cluster) => {
    const blue = ownServers(cluster);
    const green = extraServers(cluster);
    const bleeds = cluster.oldUsers === 'bleed';
    return [
      balanced(cluster),
      {
        kind: 'create',
        servers: green,
        entry: [{ action: 'create', servers: green }],
        exit: 'updated',
        narration: `A mirrored environment is started with the new version: ${named(green, cluster)}. Nobody is on it yet.`,
      },
      test(green, cluster),
      putBack(green, cluster),
      {
        kind: 'switch',
        servers: blue,
        entry: [{ action: bleeds ? 'drain' : 'takeOut', servers: blue }],
        exit: 'dry',
        narration: bleeds
          ? `All new users go to the mirrored environment; ${named(blue, cluster)} are bled.`
          : `Everybody goes to the mirrored environment at once: those on ${named(blue, cluster)} are cut off.`,
      },
      retire(blue, cluster),
      done(),
    ];
  },
  extra: (name) => `${name} (green)`,
  cost: 'Servers: everything runs twice until the old environment is switched off.',
};
