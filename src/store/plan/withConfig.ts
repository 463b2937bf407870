import type { Backend } from '../../config/index.ts';
import { parseScenario, type Scenario, ScenarioError } from '../../engine/index.ts';

/** A cluster with the servers, balancer and rollout of a configuration; its traffic, and what the file does not say, stays. */
export function withConfig(cluster: Scenario, { scenario }: Pick<Backend, 'scenario'>): Scenario {
  const { balancer, rollout, servers } = scenario ?? {};
  const { capacity } = cluster.servers[0];
  const { sessionState, stateAcrossVersions } = cluster.balancer;
  const { updateSeconds, testSeconds, warmUpSeconds } = cluster.rollout;
  const merged = {
    ...cluster,
    // A product brings its own switches: those of the one before must not stay.
    balancer: { sessionState, stateAcrossVersions, ...balancer },
    rollout: { updateSeconds, testSeconds, warmUpSeconds, ...rollout },
    servers: (servers ?? cluster.servers).map((server) => ({ capacity, ...server })),
  };
  try {
    return parseScenario(merged);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return parseScenario({ ...merged, traffic: {} });
  }
}
