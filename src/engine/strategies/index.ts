import { rollingUpdate } from './kubernetes.ts';
import {
  balanced,
  close,
  create,
  done,
  drain,
  lockOut,
  observe,
  oneByOne,
  putBack,
  retire,
  switchOver,
  test,
  updateTestPutBack,
} from './phases.ts';
import { extraServers, ownServers, type Strategy } from './plan.ts';

/** Every strategy by its name in a scenario: how each takes the cluster to the new version. */
export const STRATEGIES = {
  /** The article's way: bleed, update, test and put back one batch at a time. */
  bleed: {
    plan: (cluster) => [balanced(), ...oneByOne(ownServers(cluster), cluster, drain), done()],
  },

  /** Take a batch out at once: its users are cut off, then it is updated, tested and put back. */
  lockOut: {
    plan: (cluster) => [balanced(), ...oneByOne(ownServers(cluster), cluster, lockOut), done()],
  },

  /** Close the site, update everything, open it again. */
  maintenance: {
    plan: (cluster) => {
      const servers = ownServers(cluster);
      const how = cluster.oldUsers === 'cut' ? 'takeOut' : 'drain';
      return [balanced(), close(servers, how), ...updateTestPutBack(servers), done()];
    },
  },

  /** A mirrored environment is started and tested, then the load balancer is switched over to it; the old one is bled or cut. */
  blueGreen: {
    plan: (cluster) => {
      const blue = ownServers(cluster);
      const green = extraServers(cluster);
      return [
        balanced(),
        create(green),
        test(green),
        putBack(green),
        switchOver(blue, cluster.oldUsers === 'bleed' ? 'drain' : 'takeOut'),
        retire(blue),
        done(),
      ];
    },
    extra: [(name) => `${name} (green)`],
  },

  /** One updated server gets a share of the new users and is watched for a while; then the rest follow by bleeding. */
  canary: {
    plan: (cluster) => {
      const [first, ...rest] = ownServers(cluster);
      return [
        balanced(),
        drain([first]),
        ...updateTestPutBack([first]),
        observe([first]),
        ...oneByOne(rest, cluster, drain),
        done(),
      ];
    },
  },

  /** A rolling update: old pods are ended and new ones started in waves, as many as the two limits allow. */
  kubernetes: {
    plan: (cluster) => [balanced(), ...rollingUpdate(cluster), done()],
    extra: [(name) => `${name} v2`, (name) => `${name} v1`],
    pods: true,
  },
} satisfies Record<string, Strategy>;

export type StrategyName = keyof typeof STRATEGIES;

export const STRATEGY_NAMES = Object.keys(STRATEGIES) as [StrategyName, ...StrategyName[]];
