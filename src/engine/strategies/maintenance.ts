import { balanced, done, ownServers, type Strategy, updateTestPutBack } from '../plan.ts';

/** Close the site, update everything, open it again. */
export const maintenance: Strategy = {
  plan: (cluster) => {
    const servers = ownServers(cluster);
    const action = cluster.oldUsers === 'cut' ? 'takeOut' : 'drain';
    return [
      balanced(cluster),
      {
        kind: 'close',
        servers,
        entry: [{ action, servers }],
        exit: 'dry',
        narration:
          action === 'drain'
            ? 'The site is closed to new users; those who are here may finish.'
            : 'The site is closed at once: everybody is cut off.',
      },
      ...updateTestPutBack(servers, cluster),
      done(),
    ];
  },
  cost: 'The site is down: every new user is turned away until all servers are updated.',
};
