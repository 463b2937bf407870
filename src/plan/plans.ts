import { PRODUCTS, type Scenario } from '../engine/index.ts';

/** How a cluster is bled: so many servers at a time, each drain for so long at most; null: until the last user has left. */
export type Plan = { batchSize: number; timeoutSeconds: number | null };

/** What one will bear: at most this share of those who are on the site during the rollout is hurt, and it takes at most so long; null: as long as it takes. */
export type Budget = { share: number; seconds: number | null };

export const USUAL_BUDGET: Budget = { share: 0.001, seconds: null };

/** A scenario as plans are made for it: bled by itself, from its first moment on; what plans decide is left open. */
export function clusterOf(scenario: Scenario): Scenario {
  const { balancer, rollout } = scenario;
  const onDrainTimeout = balancer.onDrainTimeout === 'handOff' ? 'handOff' : 'cut';
  return {
    ...scenario,
    balancer: { ...balancer, drainTimeoutSeconds: null, onDrainTimeout },
    rollout: { ...rollout, strategy: 'bleed', batchSize: 1, mode: 'auto', balancedSeconds: 0 },
  };
}

/** The scenario in which a cluster is bled by a plan. */
export function planned(cluster: Scenario, { batchSize, timeoutSeconds }: Plan): Scenario {
  return {
    ...cluster,
    balancer: { ...cluster.balancer, drainTimeoutSeconds: timeoutSeconds },
    rollout: { ...cluster.rollout, batchSize },
  };
}

/** The drain timeout that its product has if nobody sets one, in seconds; null where it has none. */
export function timeoutOfProduct({ balancer: { product } }: Scenario): number | null {
  return product === 'none' ? null : PRODUCTS[product].drainTimeoutSeconds.value;
}

/** The longest drain timeout that a product takes, in seconds, by its documentation; null where none is told. */
export function longestTimeout({ balancer: { product } }: Scenario): number | null {
  return product === 'awsAlb' || product === 'gcp' || product === 'azureAppGateway' ? 3_600 : null;
}

/** How many batches it comes to. */
export const batchCount = ({ servers }: Scenario, { batchSize }: Plan): number => Math.ceil(servers.length / batchSize);

/** What has to be done to each batch once it is dry, in seconds. */
export const workSeconds = ({ rollout }: Scenario): number =>
  rollout.updateSeconds + rollout.testSeconds + rollout.warmUpSeconds;

/** The longest that a rollout can take whose drains all end at their timeout; Infinity where they, or it, need not end. */
export function longestSeconds(cluster: Scenario, plan: Plan): number {
  const { rollout, tickSeconds } = cluster;
  const batches = batchCount(cluster, plan);
  if (plan.timeoutSeconds === null || mayHold(cluster)) return Number.POSITIVE_INFINITY;
  /** Each phase ends on a tick, and may have begun a part of one before. */
  const inTicks = (seconds: number): number => Math.ceil(seconds / tickSeconds - 1e-9) * tickSeconds;
  const work = inTicks(rollout.updateSeconds) + inTicks(rollout.testSeconds) + inTicks(rollout.warmUpSeconds);
  return batches * (inTicks(plan.timeoutSeconds) + work) + (batches - 1) * inTicks(rollout.pauseSeconds);
}

/** Whether something may befall the rollout for which it waits, or turns back; users are handed over only while the others have room. */
function mayHold({ rollout, balancer }: Scenario): boolean {
  return (
    balancer.onDrainTimeout === 'handOff' ||
    rollout.testFailureProbability > 0 ||
    rollout.failures.length > 0 ||
    balancer.forgetsDrainAfterSeconds !== null
  );
}
