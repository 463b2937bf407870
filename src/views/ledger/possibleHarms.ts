import { peakArrivalRate, type Scenario } from '../../engine/index.ts';
import type { LedgerEntry } from '../../words/run/ledger.ts';

// Which harms a scenario can bring at all: a comparison shows these even where all runs have none, and folds the others away.

/** Whether a server can be lost at any moment. */
const serversCrash = ({ rollout }: Scenario): boolean => rollout.failures.length > 0;

/** Whether a user can come to another server in the middle of a visit. */
function bindingCanBreak(scenario: Scenario): boolean {
  const { balancer, rollout } = scenario;
  const handsOff = balancer.drainTimeoutSeconds !== null && balancer.onDrainTimeout === 'handOff';
  return (
    !balancer.affinityWhileDraining ||
    handsOff ||
    balancer.cookieMaxAgeSeconds !== null ||
    rollout.strategy === 'kubernetes' ||
    serversCrash(scenario)
  );
}

/** Whether a user can be signed out: by a change of server, or by one of version, which may come while the user is away. */
function stateCanBeLost(scenario: Scenario): boolean {
  const { sessionState, stateAcrossVersions } = scenario.balancer;
  if (sessionState === 'memory') return bindingCanBreak(scenario);
  return !stateAcrossVersions && (bindingCanBreak(scenario) || scenario.traffic.returnProbability > 0);
}

/** Whether the old and the new version can be in service side by side. */
const manyVersions = ({ rollout }: Scenario): boolean => rollout.strategy !== 'maintenance';

/** Whether a request can be sent to a server that does not answer. */
function requestsCanFail(scenario: Scenario): boolean {
  const { balancer, rollout } = scenario;
  return serversCrash(scenario) || rollout.strategy === 'kubernetes' || !balancer.affinityWhileDraining;
}

/** Whether those left carry more than their comfortable load while one server is out, or as it comes back cold. */
function crowded({ traffic, servers, balancer }: Scenario): boolean {
  const users = peakArrivalRate(traffic) * traffic.sessionLength.meanSeconds;
  const comfortable = servers.map(({ capacity, comfortable: share }) => capacity * share);
  const without = comfortable.reduce((sum, load) => sum + load, 0) - Math.max(...comfortable);
  return balancer.coldSeconds > 0 || users > 0.9 * without;
}

type When = (settings: Scenario) => boolean;
const retries: When = ({ traffic }) => traffic.retryProbability > 0;

const WHEN: Partial<Record<LedgerEntry, When>> = {
  cutOffTwice: retries,
  retried: retries,
  revenueLost: ({ traffic }) => traffic.buyerShare > 0 && traffic.basket > 0,
  signedOut: stateCanBeLost,
  peopleSignedOut: stateCanBeLost,
  failedRequests: requestsCanFail,
  brokenBySchema: ({ rollout }) => rollout.schemaChange === 'breaking',
  slowSeconds: crowded,
  slowed: crowded,
  metBoth: (settings) => manyVersions(settings) && bindingCanBreak(settings),
  downSeconds: (settings) => settings.rollout.strategy === 'maintenance' || serversCrash(settings),
  returned: ({ traffic }) => traffic.returnProbability > 0,
  mixedSeconds: manyVersions,
};

/** Whether an entry can become more than 0 in a scenario. */
export function isPossible(entry: LedgerEntry, settings: Scenario): boolean {
  return WHEN[entry]?.(settings) ?? true;
}
