import { parseScenario, type Scenario, ScenarioError, type ScenarioInput } from '../../engine/index.ts';
import type { Recorded } from '../../traffic/index.ts';

/** Parts of the time shown whose arrivals are counted each; none is shorter than so many seconds. */
const PARTS = 24;
const LEAST_SECONDS = 300;

/** The arrivals of the time that is shown, as a scenario's: their rate, and its course by counts of parts of equal length. */
function arrivalsIn({ came, fromSeconds, toSeconds }: Recorded): { arrivalRate: number; curve: object } {
  const seconds = Math.max(1, toSeconds - fromSeconds);
  const parts = Math.min(PARTS, Math.max(1, Math.floor(seconds / LEAST_SECONDS)));
  const counts = new Float64Array(parts);
  let all = 0;
  for (const moment of came) {
    const part = Math.floor(((moment - fromSeconds) / seconds) * parts);
    if (moment <= fromSeconds || part >= parts) continue;
    counts[part] += 1;
    all += 1;
  }
  const point = (count: number, part: number) => ({
    seconds: Math.round(((part + 0.5) * seconds) / parts),
    factor: Number(((count * parts) / all).toPrecision(3)),
  });
  return {
    arrivalRate: Number((all / seconds).toPrecision(3)),
    curve: all === 0 || parts === 1 ? {} : { kind: 'points', points: Array.from(counts, point) },
  };
}

/** The servers that are shown, as a scenario has them; those that it does not know are like its first. */
function serversIn({ servers }: Recorded, scenario: Scenario): Scenario['servers'] {
  return servers.map(
    (name) => scenario.servers.find((server) => server.name === name) ?? { ...scenario.servers[0], name },
  );
}

/** The site that is shown, by what a scenario says of it: how long users stay, and what servers hold of the share of users that is shown. */
export function siteIn(recorded: Recorded, scenario: Scenario, kept: number): Scenario {
  const { sessionLength, thinkSeconds } = scenario.traffic;
  const traffic = { sessionLength, thinkSeconds, buyerShare: 0 };
  return accepted(recorded, scenario, (arrivals) => ({
    traffic: { ...traffic, ...arrivals },
    servers: serversIn(recorded, scenario).map((server) => ({
      ...server,
      capacity: Math.ceil(server.capacity * kept),
      comfortable: 1,
    })),
  }));
}

/** A scenario as it would have gone in the time that is shown: with its arrivals, its servers in the order in which they were taken out, from when the first was. */
export function simulatedIn(recorded: Recorded, scenario: Scenario, firstOutSeconds: number): Scenario {
  const { traffic, rollout } = scenario;
  return accepted(recorded, scenario, (arrivals) => ({
    ...scenario,
    tickSeconds: 1,
    traffic: { ...traffic, buyerShare: 0, ...arrivals },
    servers: serversIn(recorded, scenario),
    rollout: { ...rollout, balancedSeconds: firstOutSeconds - recorded.fromSeconds },
  }));
}

/** With the arrivals that there were; where these are more than a page can simulate, with the scenario’s own. */
function accepted(
  recorded: Recorded,
  { traffic: { arrivalRate } }: Scenario,
  scenarioWith: (arrivals: object) => ScenarioInput,
): Scenario {
  try {
    return parseScenario(scenarioWith(arrivalsIn(recorded)));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return parseScenario(scenarioWith({ arrivalRate }));
  }
}
