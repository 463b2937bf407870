import type { StrategyName } from '../../engine/index.ts';
import { part } from '../catalogue.ts';

/** What a strategy is called, what it does, what it costs, and how a sentence about it begins. */
type StrategyWords = { name: string; gist: string; cost: string; doing: string };

export const strategies = part('strategies', {
  bleed: {
    name: 'Bleed',
    gist: 'wait until each is dry',
    cost: 'Time: each batch waits for its last user. The others must carry everybody meanwhile.',
    doing: 'Bleeding',
  },
  lockOut: {
    name: 'Lock out',
    gist: 'take each out at once',
    cost: 'Users: everybody on a batch is cut off, some while placing an order. It is fast.',
    doing: 'Locking out',
  },
  maintenance: {
    name: 'Maintenance',
    gist: 'close the site',
    cost: 'The site is down: every new user is turned away until all servers are updated.',
    doing: 'Maintenance',
  },
  blueGreen: {
    name: 'Blue-green',
    gist: 'a mirrored environment',
    cost: 'Servers: everything runs twice until the old environment is switched off.',
    doing: 'The mirrored environment',
  },
  canary: {
    name: 'Canary',
    gist: 'a few users first',
    cost: 'Time: the canary is watched before the rest follow, and both versions run side by side meanwhile.',
    doing: 'The canary',
  },
  kubernetes: {
    name: 'Kubernetes',
    gist: 'rolling update of pods',
    cost: 'Sessions in a pod’s memory: a pod that goes keeps nobody; users move on with their next request.',
    doing: 'Kubernetes’ rolling update',
  },
} satisfies Record<StrategyName, StrategyWords>);
