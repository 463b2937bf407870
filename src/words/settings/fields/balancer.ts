import { part } from '../../catalogue.ts';
import type { FieldWords } from './fieldWords.ts';

/** How the load balancer sends users to servers, and what it does when one is taken out. Fields by their path, `*` for any item of a list. */
export const balancerFields = part('fields.balancer', {
  'balancer.product': {
    label: 'Load balancer',
    about: 'Sets the switches below as the product behaves when it drains a server.',
  },
  'balancer.routing': {
    label: 'Routing',
    about: 'How the load balancer picks a server for a new user.',
  },
  'balancer.equalConnections': {
    label: 'Equally few connections',
    about: 'How new users are shared among servers with equally few requests in flight: those that are idle, mostly.',
  },
  'balancer.drainTimeoutSeconds': {
    label: 'Drain timeout',
    about: 'How long a bleed may take; “At the timeout” says what happens then.',
  },
  'balancer.onDrainTimeout': {
    label: 'At the timeout',
    about: 'What the deadline does to the users who are still there.',
  },
  'balancer.drainEnds': {
    label: 'A drain ends',
    about: 'Whether an empty server is taken out at once, or only when its drain timeout has passed.',
  },
  'balancer.affinityWhileDraining': {
    label: 'Bound users still reach it',
    about: 'Whether the next request of a user on a draining server still reaches it; otherwise it goes elsewhere.',
  },
  'balancer.sessionState': {
    label: 'Session state',
    about: 'Where a user’s sign-in and cart are kept: in the server’s memory they are lost with a change of server.',
  },
  'balancer.stateAcrossVersions': {
    label: 'Read by both versions',
    about:
      'Whether each version can read shared state that the other wrote. If not, a change of version signs a user out.',
  },
  'balancer.cookieMaxAgeSeconds': {
    label: 'Cookie expires after',
    about: 'How long a user stays bound to a server, in peace time too; the next request after that may go elsewhere.',
  },
  'balancer.cookieGrainSeconds': {
    label: 'Grain of cookie dates',
    about: 'The date in a cookie is rounded up to this many seconds, so that it lives longer by half of it on average.',
  },
  'balancer.slowStartSeconds': {
    label: 'Slow start',
    about: 'How long the share of new users of a returning server grows from little to full.',
  },
  'balancer.slowStartFloor': {
    label: 'Slow start begins at',
    about: 'The share of its weight that a returning server has at once.',
  },
  'balancer.slowStartAfter': {
    label: 'Slow start applies',
    about: 'After which returns a server starts slowly: products differ.',
  },
  'balancer.panicThreshold': {
    label: 'Panic threshold',
    about: 'Below this share of healthy servers the balancer ignores health and sends users to all of them. 0: never.',
  },
  'balancer.endpointDelaySeconds': {
    label: 'Endpoint delay',
    about: 'How long it takes until the balancer knows that a server is taken out: until then it sends users there.',
  },
  'balancer.checkSeconds': {
    label: 'Health check every',
    about: 'How often the balancer checks that a server is alive.',
  },
  'balancer.checkFall': {
    label: 'Failed checks',
    about: 'After how many failed checks a server counts as down.',
  },
  'balancer.redispatch': {
    label: 'Tries another server',
    about: 'Whether a request that a dead server does not answer is tried on another one.',
  },
  'balancer.balancers': {
    label: 'Load balancers',
    about: 'How many load balancers share the new users.',
  },
  'balancer.drainKnownTo': {
    label: 'Drain told to',
    about: 'How many of them are told of a drain. The others go on sending users there.',
  },
  'balancer.forgetsDrainAfterSeconds': {
    label: 'Forgets a drain after',
    about: 'A reload of the load balancer after this time forgets that a server drains.',
  },
  'balancer.queueLength': {
    label: 'Waiting room',
    about: 'How many users wait when every server is full. With 0 they are turned away at once.',
  },
  'balancer.queuePatienceSeconds': {
    label: 'Patience',
    about: 'How long a user waits before giving up.',
  },
  'balancer.coldSeconds': {
    label: 'Cold for',
    about: 'How long a server that was put back is slow under load: its caches are empty. It warms only with traffic.',
  },
  'balancer.coldShare': {
    label: 'Cold, it carries',
    about: 'The share of its comfortable load that a cold server carries at first; it grows to all of it.',
  },
} satisfies Record<string, FieldWords>);
