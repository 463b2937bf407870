import { type Scenario, STRATEGIES } from '../../engine/index.ts';
import { optionName, optionWords } from '../../store/optionWords.ts';
import { valueWords } from './valueWords.ts';

/** A group of the settings: its fields in order; the names in # are parts with more than one field. */
export type Group = {
  title: string;
  items: readonly string[];
  /** Where it only means something under a certain choice. */
  when?: (scenario: Scenario) => boolean;
  /** What it amounts to, in a few words, for the closed group. */
  gist: (scenario: Scenario) => string;
};

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const list = (...parts: (string | false)[]): string => parts.filter(Boolean).join(', ');

/** Every field of the scenario, in groups; the two that matter most come first. */
export const GROUPS: readonly Group[] = [
  {
    title: 'Users',
    items: [
      'traffic.arrivalRate',
      'traffic.sessionLength.meanSeconds',
      '#load',
      'traffic.sessionLength.distribution',
      '#spread',
      'traffic.buyerShare',
      'traffic.orderPart',
      'traffic.basket',
      'traffic.returnProbability',
      'traffic.awaySeconds',
      'traffic.thinkSeconds',
      'traffic.requestSeconds',
    ],
    gist: ({ traffic }) => `${traffic.arrivalRate}/s, ${traffic.sessionLength.meanSeconds} s`,
  },
  {
    title: 'Arrivals over time',
    items: [
      'traffic.curve.kind',
      'traffic.curve.atSeconds',
      'traffic.curve.lastsSeconds',
      'traffic.curve.factor',
      'traffic.curve.startHour',
      '#points',
    ],
    gist: ({ traffic }) => optionName('traffic.curve.kind', traffic.curve.kind),
  },
  {
    title: 'Servers',
    items: ['#servers', 'servers.*.capacity', 'servers.*.comfortable', 'servers.*.weight', '#oneByOne'],
    gist: ({ servers }) => list(count(servers.length, 'server', 'servers'), `${servers[0].capacity} each`),
  },
  {
    title: 'Load balancer',
    items: [
      'balancer.product',
      'balancer.routing',
      'balancer.balancers',
      'balancer.drainKnownTo',
      'balancer.cookieMaxAgeSeconds',
      'balancer.panicThreshold',
    ],
    gist: ({ balancer }) =>
      balancer.product === 'none'
        ? optionName('balancer.routing', balancer.routing)
        : optionWords('balancer.product', balancer.product),
  },
  {
    title: 'When a server drains',
    items: [
      'balancer.affinityWhileDraining',
      'balancer.sessionState',
      'balancer.drainTimeoutSeconds',
      'balancer.onDrainTimeout',
      'rollout.dryWhen',
      'rollout.quietSeconds',
      'balancer.endpointDelaySeconds',
      'balancer.forgetsDrainAfterSeconds',
      'balancer.slowStartSeconds',
      'balancer.slowStartFloor',
      'balancer.slowStartAfter',
    ],
    gist: ({ balancer }) =>
      list(
        balancer.affinityWhileDraining ? 'users stay' : 'users move on',
        balancer.drainTimeoutSeconds !== null && `${balancer.drainTimeoutSeconds} s`,
      ),
  },
  {
    title: 'Overload',
    items: ['balancer.queueLength', 'balancer.queuePatienceSeconds', 'balancer.coldSeconds', 'balancer.coldShare'],
    gist: ({ balancer }) =>
      balancer.queueLength === 0 ? 'turned away when full' : `${balancer.queueLength.toLocaleString('en')} may wait`,
  },
  {
    title: 'Rollout',
    items: [
      'rollout.strategy',
      '#cost',
      'rollout.oldUsers',
      'rollout.batchSize',
      'rollout.canaryShare',
      'rollout.canarySeconds',
      'rollout.mode',
      'rollout.balancedSeconds',
      'rollout.updateSeconds',
      'rollout.testSeconds',
      'rollout.warmUpSeconds',
    ],
    gist: ({ rollout }) => optionName('rollout.strategy', rollout.strategy),
  },
  {
    title: 'Kubernetes',
    items: [
      'rollout.maxSurge',
      'rollout.maxUnavailable',
      '#fenceposts',
      'rollout.preStopSeconds',
      'rollout.graceSeconds',
    ],
    when: ({ rollout }) => rollout.strategy === 'kubernetes',
    gist: ({ rollout }) => `${rollout.maxSurge} / ${rollout.maxUnavailable}`,
  },
  {
    title: 'Database',
    items: ['rollout.schemaChange', 'rollout.mirroredDatabase'],
    gist: ({ rollout }) => valueWords('rollout.schemaChange', rollout.schemaChange).split(',')[0],
  },
  {
    title: 'What goes wrong',
    items: [
      'rollout.testFailureProbability',
      'rollout.onTestFailure',
      '#failures',
      'balancer.checkSeconds',
      'balancer.checkFall',
      'balancer.redispatch',
    ],
    gist: ({ rollout }) =>
      list(
        rollout.testFailureProbability > 0 && 'tests may fail',
        rollout.failures.length > 0 && count(rollout.failures.length, 'crash', 'crashes'),
      ) || 'nothing',
  },
  {
    title: 'Start',
    items: ['name', 'seed', 'start', 'tickSeconds'],
    gist: ({ seed }) => `seed ${seed}`,
  },
];

/** What the chosen strategy costs. */
export const costOf = ({ rollout }: Scenario): string => STRATEGIES[rollout.strategy].cost;
