import { hasPods, PRODUCTS, resolveFenceposts, type Scenario } from '../../engine/index.ts';

/**
 * How a cluster is bled: so many servers at a time, each drain for so long at most; null: until the last user has left. Of pods so many are
 * replaced at a time, and each that goes sleeps so long in its preStop.
 */
export type Plan = { batchSize: number; timeoutSeconds: number | null };

/** What one will bear: at most this share of those who are on the site during the rollout is hurt, and it takes at most so long; null: as long as it takes. */
export type Budget = { share: number; seconds: number | null };

/** What the closed forms expect of a plan. Seconds, and numbers of users. */
export type Course = {
  /** From the first server taken to the last one put back, on average. */
  seconds: number;
  /** Cut off by a timeout, or sent elsewhere at it; and sent elsewhere with their next request, without their session. */
  cut: number;
  signedOut: number;
  /** On the site at the start, and who come while the rollout lasts. */
  met: number;
};

export const USUAL_BUDGET: Budget = { share: 0.001, seconds: null };

/** A pod has so many seconds more, once its preStop is over, for the requests that it has begun: as Kubernetes itself grants. */
export const FINISH_SECONDS = 30;

/** Balancers of pods; where there is none in particular, the strategy tells. */
const OF_PODS: readonly string[] = ['kubernetesService', 'traefikKubernetes'];
const isOfPods = (scenario: Scenario): boolean =>
  OF_PODS.includes(scenario.balancer.product) || (scenario.balancer.product === 'none' && hasPods(scenario));

/** A scenario as plans are made for it: bled by itself, from its first moment on, pods by a rolling update; what plans decide is left open. */
export function clusterOf(scenario: Scenario): Scenario {
  const { balancer, rollout } = scenario;
  const how = isOfPods(scenario)
    ? ({
        strategy: 'kubernetes',
        maxUnavailable: leastMissing(scenario),
        preStopSeconds: 0,
        graceSeconds: FINISH_SECONDS,
      } as const)
    : ({ strategy: 'bleed' } as const);
  const onDrainTimeout = balancer.onDrainTimeout === 'handOff' ? 'handOff' : 'cut';
  return {
    ...scenario,
    balancer: { ...balancer, drainTimeoutSeconds: null, onDrainTimeout },
    rollout: { ...rollout, ...how, batchSize: 1, mode: 'auto', balancedSeconds: 0 },
  };
}

/** The scenario in which a cluster is bled by a plan. */
export function planned(cluster: Scenario, plan: Plan): Scenario {
  const { balancer, rollout } = cluster;
  if (hasPods(cluster)) return { ...cluster, rollout: { ...rollout, ...limitsOfPods(cluster, plan) } };
  return {
    ...cluster,
    balancer: { ...balancer, drainTimeoutSeconds: plan.timeoutSeconds },
    rollout: { ...rollout, batchSize: plan.batchSize },
  };
}

/** As many pods more as the cluster's maxSurge allows; those beyond it are missing. */
function limitsOfPods(cluster: Scenario, { batchSize, timeoutSeconds }: Plan) {
  const preStopSeconds = timeoutSeconds ?? LONGEST_OF_PODS;
  return {
    maxUnavailable: String(Math.max(0, batchSize - surgeOf(cluster))),
    preStopSeconds,
    graceSeconds: preStopSeconds + FINISH_SECONDS,
  };
}

/** How many pods may run beyond the wanted number. */
export const surgeOf = ({ servers, rollout }: Scenario): number =>
  resolveFenceposts(rollout.maxSurge, rollout.maxUnavailable, servers.length).surge;

/** One at least is replaced at a time. */
const leastMissing = (cluster: Scenario): string => (surgeOf(cluster) === 0 ? '1' : '0');

/** So many servers are out at once, or pods replaced, at least. */
export const leastAtOnce = (cluster: Scenario): number =>
  hasPods(cluster) ? Math.min(cluster.servers.length, Math.max(1, surgeOf(cluster))) : 1;

const LONGEST_OF_PODS = 86_400;

/** The drain timeout that its product has if nobody sets one, in seconds; null where it has none. Pods sleep in no preStop. */
export function timeoutOfProduct(cluster: Scenario): number | null {
  const { product } = cluster.balancer;
  if (hasPods(cluster)) return 0;
  return product === 'none' ? null : PRODUCTS[product].drainTimeoutSeconds.value;
}

/** The longest drain timeout that a product takes, in seconds, by its documentation; null where none is told. */
export function longestTimeout(cluster: Scenario): number | null {
  const { product } = cluster.balancer;
  if (hasPods(cluster)) return LONGEST_OF_PODS;
  return product === 'awsAlb' || product === 'gcp' || product === 'azureAppGateway' ? 3_600 : null;
}

/** How many batches it comes to. */
export const batchCount = ({ servers }: Scenario, { batchSize }: Plan): number => Math.ceil(servers.length / batchSize);

/** What has to be done to each batch once it is dry, in seconds. */
export const workSeconds = ({ rollout }: Scenario): number =>
  rollout.updateSeconds + rollout.testSeconds + rollout.warmUpSeconds;

/** The same by the clock: each phase ends on a tick, and may have begun a part of one before. */
export const workInTicks = ({ rollout, tickSeconds }: Scenario): number =>
  upToTick(rollout.updateSeconds, tickSeconds) +
  upToTick(rollout.testSeconds, tickSeconds) +
  upToTick(rollout.warmUpSeconds, tickSeconds);

const upToTick = (seconds: number, tickSeconds: number): number =>
  Math.ceil(seconds / tickSeconds - 1e-9) * tickSeconds;

/** The longest that a rollout can take whose drains all end at their timeout; Infinity where they, or it, need not end. */
export function longestSeconds(cluster: Scenario, plan: Plan): number {
  const { rollout, tickSeconds } = cluster;
  const batches = batchCount(cluster, plan);
  if (plan.timeoutSeconds === null || mayHold(cluster)) return Number.POSITIVE_INFINITY;
  const inTicks = (seconds: number): number => upToTick(seconds, tickSeconds);
  const work = workInTicks(cluster);
  if (hasPods(cluster)) return batches * work + inTicks(plan.timeoutSeconds) + inTicks(FINISH_SECONDS);
  return batches * (inTicks(plan.timeoutSeconds) + work) + (batches - 1) * inTicks(rollout.pauseSeconds);
}

/** Whether something may befall the rollout for which it waits, or turns back; users are handed over only while the others have room. */
function mayHold(cluster: Scenario): boolean {
  const { rollout, balancer } = cluster;
  return (
    (balancer.onDrainTimeout === 'handOff' && !hasPods(cluster)) ||
    rollout.testFailureProbability > 0 ||
    rollout.failures.length > 0 ||
    balancer.forgetsDrainAfterSeconds !== null
  );
}
