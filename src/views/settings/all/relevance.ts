import type { Scenario } from '../../../engine/index.ts';
import { takesBatches } from '../../../store/changes/load.ts';

type When = (scenario: Scenario) => boolean;

const curve =
  (...kinds: Scenario['traffic']['curve']['kind'][]): When =>
  ({ traffic }) =>
    kinds.includes(traffic.curve.kind);
const strategy =
  (...names: Scenario['rollout']['strategy'][]): When =>
  ({ rollout }) =>
    names.includes(rollout.strategy);
const countsRequests: When = ({ balancer, rollout }) =>
  balancer.routing === 'leastConnections' || rollout.dryWhen === 'counter';

/** Fields that mean something only under another choice, and when; all others always do. */
export const WHEN: Record<string, When> = {
  'traffic.orderPart': ({ traffic }) => traffic.buyerShare > 0,
  'traffic.basket': ({ traffic }) => traffic.buyerShare > 0,
  'traffic.awaySeconds': ({ traffic }) => traffic.returnProbability > 0,
  'traffic.retryDelaySeconds': ({ traffic }) => traffic.retryProbability > 0,
  'traffic.requestSeconds': countsRequests,
  'traffic.curve.atSeconds': curve('step', 'spike'),
  'traffic.curve.lastsSeconds': curve('spike'),
  'traffic.curve.factor': curve('step', 'spike'),
  'traffic.curve.startHour': curve('day'),
  'traffic.curve.points': curve('points'),
  'balancer.equalConnections': ({ balancer }) => balancer.routing === 'leastConnections',
  'balancer.cookieGrainSeconds': ({ balancer }) => balancer.cookieMaxAgeSeconds !== null,
  'balancer.drainEnds': ({ balancer }) => balancer.drainTimeoutSeconds !== null,
  'balancer.onDrainTimeout': ({ balancer }) => balancer.drainTimeoutSeconds !== null,
  'balancer.slowStartFloor': ({ balancer }) => balancer.slowStartSeconds > 0,
  'balancer.slowStartAfter': ({ balancer }) => balancer.slowStartSeconds > 0 || balancer.product !== 'none',
  'balancer.stateAcrossVersions': ({ balancer }) => balancer.sessionState === 'shared',
  'balancer.drainKnownTo': ({ balancer }) => balancer.balancers > 1,
  'balancer.queuePatienceSeconds': ({ balancer }) => balancer.queueLength > 0,
  'balancer.coldShare': ({ balancer }) => balancer.coldSeconds > 0,
  'rollout.batchSize': takesBatches,
  'rollout.pauseSeconds': takesBatches,
  'rollout.warmUpWarms': ({ balancer, rollout }) => balancer.coldSeconds > 0 && rollout.warmUpSeconds > 0,
  'rollout.oldUsers': strategy('maintenance', 'blueGreen'),
  'rollout.canaryShare': strategy('canary'),
  'rollout.canarySeconds': strategy('canary'),
  'rollout.maxSurge': strategy('kubernetes'),
  'rollout.maxUnavailable': strategy('kubernetes'),
  'rollout.preStopSeconds': strategy('kubernetes'),
  'rollout.graceSeconds': strategy('kubernetes'),
  'rollout.quietSeconds': ({ rollout }) => rollout.dryWhen === 'quiet',
  'rollout.mirroredDatabase': ({ rollout }) => rollout.strategy === 'blueGreen' && rollout.schemaChange === 'breaking',
};

/** Whether a field, or the group that is named by the start of its path, means something in this scenario. */
export function applies(scenario: Scenario, path: string): boolean {
  return WHEN[path]?.(scenario) ?? true;
}
