import type { Scenario } from '../../../engine/index.ts';
import type { GroupName } from '../../../words/settings/groups.ts';

/** A group of the settings: its fields in order; the names in # are parts with more than one field. */
export type Group = {
  name: GroupName;
  items: readonly string[];
  /** Where it only means something under a certain choice. */
  when?: (scenario: Scenario) => boolean;
};

/** Every group, in order. */
export const GROUPS: readonly Group[] = [
  {
    name: 'users',
    items: [
      'traffic.arrivalRate',
      'traffic.sessionLength.meanSeconds',
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
  },
  {
    name: 'curve',
    items: [
      'traffic.curve.kind',
      'traffic.curve.atSeconds',
      'traffic.curve.lastsSeconds',
      'traffic.curve.factor',
      'traffic.curve.startHour',
      '#points',
    ],
  },
  {
    name: 'servers',
    items: ['#servers', 'servers.*.capacity', 'servers.*.comfortable', 'servers.*.weight', '#oneByOne'],
  },
  {
    name: 'balancer',
    items: [
      'balancer.product',
      'balancer.routing',
      'balancer.equalConnections',
      'balancer.balancers',
      'balancer.drainKnownTo',
      'balancer.cookieMaxAgeSeconds',
      'balancer.cookieGrainSeconds',
      'balancer.panicThreshold',
    ],
  },
  {
    name: 'drain',
    items: [
      'balancer.affinityWhileDraining',
      'balancer.sessionState',
      'balancer.stateAcrossVersions',
      'balancer.drainTimeoutSeconds',
      'balancer.onDrainTimeout',
      'balancer.drainEnds',
      'rollout.dryWhen',
      'rollout.quietSeconds',
      'balancer.endpointDelaySeconds',
      'balancer.forgetsDrainAfterSeconds',
      'balancer.slowStartSeconds',
      'balancer.slowStartFloor',
      'balancer.slowStartAfter',
    ],
  },
  {
    name: 'overload',
    items: [
      'balancer.queueLength',
      'balancer.queuePatienceSeconds',
      'traffic.retryProbability',
      'traffic.retryDelaySeconds',
      'balancer.coldSeconds',
      'balancer.coldShare',
    ],
  },
  {
    name: 'rollout',
    items: [
      'rollout.strategy',
      '#cost',
      'rollout.oldUsers',
      'rollout.batchSize',
      'rollout.pauseSeconds',
      'rollout.canaryShare',
      'rollout.canarySeconds',
      'rollout.mode',
      'rollout.balancedSeconds',
      'rollout.updateSeconds',
      'rollout.testSeconds',
      'rollout.warmUpSeconds',
      'rollout.warmUpWarms',
    ],
  },
  {
    name: 'kubernetes',
    items: [
      'rollout.maxSurge',
      'rollout.maxUnavailable',
      '#fenceposts',
      'rollout.preStopSeconds',
      'rollout.graceSeconds',
    ],
    when: ({ rollout }) => rollout.strategy === 'kubernetes',
  },
  { name: 'database', items: ['rollout.schemaChange', 'rollout.mirroredDatabase'] },
  {
    name: 'trouble',
    items: [
      'rollout.testFailureProbability',
      'rollout.onTestFailure',
      '#failures',
      'balancer.checkSeconds',
      'balancer.checkFall',
      'balancer.redispatch',
    ],
  },
  { name: 'start', items: ['name', 'seed', 'start', 'tickSeconds'] },
];
