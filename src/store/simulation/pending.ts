import {
  type FieldValue,
  type ListValue,
  MAX_SERVERS,
  parseScenario,
  type Scenario,
  ScenarioError,
  serverName,
  withField,
} from '../../engine/index.ts';

/** What a field can be set to: a list only as a whole, and never while it runs. */
export type Value = FieldValue | ListValue;

export function isPlain(value: Value): value is FieldValue {
  return typeof value !== 'object' || value === null;
}

/** Changes that wait for a restart, in the order they were made; `servers` is how many there will be. */
export type Pending = readonly { field: string; value: Value }[];

/** The settings with the changes that wait; one that no longer fits is left out. */
export function withPending(settings: Scenario, pending: Pending): Scenario {
  return pending.reduce((scenario, { field, value }) => {
    try {
      return withChange(scenario, field, value);
    } catch (error) {
      if (error instanceof ScenarioError) return scenario;
      throw error;
    }
  }, settings);
}

/** A scenario with a field changed, or another number of servers. @throws ScenarioError */
export function withChange(scenario: Scenario, field: string, value: Value): Scenario {
  if (field !== 'servers') return withField(scenario, field, value);
  const { servers } = scenario;
  const { capacity, comfortable, weight } = servers[servers.length - 1];
  const more = (i: number) => ({ name: serverName(i), capacity, comfortable, weight });
  // One too many is enough to be refused.
  const count = Math.min(Number(value), MAX_SERVERS + 1);
  const resized = Array.from({ length: count }, (_, i) => servers[i] ?? more(i));
  return parseScenario({ ...scenario, servers: resized });
}

/** The list with this change last; without it when the settings are so already. */
export function addPending(pending: Pending, settings: Scenario, field: string, value: Value): Pending {
  const others = withoutField(pending, field);
  const added = [...others, { field, value }];
  const [without, next] = [others, added].map((list) => JSON.stringify(withPending(settings, list)));
  return without === next ? others : added;
}

export function withoutField(pending: Pending, field: string): Pending {
  return pending.filter((change) => change.field !== field);
}
