import { parseScenario, type Scenario, ScenarioError } from '../../engine/index.ts';
import type { Findings } from '../../traffic/index.ts';

/** A cluster with a log's traffic, and its servers where the log names them; all else stays. */
export function withTraffic(cluster: Scenario, { scenario, servers }: Findings): Scenario {
  const found = parseScenario(scenario);
  const { arrivalRate, sessionLength, curve, thinkSeconds } = found.traffic;
  const traffic = { ...cluster.traffic, arrivalRate, sessionLength, curve, thinkSeconds };
  const named = servers.length >= 2 ? found.servers : cluster.servers;
  try {
    return parseScenario({ ...cluster, traffic, servers: named });
  } catch (error) {
    // What the cluster had may not go with other servers: a batch that is too large, a crash of one that is gone.
    if (!(error instanceof ScenarioError)) throw error;
    return found;
  }
}
