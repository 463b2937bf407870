import type { Scenario } from '../scenario/scenario.ts';
import type { StrategyName } from '../strategies/index.ts';

/** What one must know of a site to tell facts about it: servers are indexes into `names`. */
export type Site = {
  /** All servers, those that are not there (yet) too. */
  names: readonly string[];
  /** How many of the names are the scenario's own servers; the others take their places. */
  size: number;
  strategy: StrategyName;
};

export function siteOf({ servers, scenario }: { servers: readonly { name: string }[]; scenario: Scenario }): Site {
  return {
    names: servers.map(({ name }) => name),
    size: scenario.servers.length,
    strategy: scenario.rollout.strategy,
  };
}
