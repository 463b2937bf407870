import { MAX_SERVERS, type ProductName, parseScenario, ScenarioError, type ScenarioInput } from '../engine/index.ts';
import type { Found } from './found.ts';
import type { Backend, Understood, Why } from './reading.ts';

/** The scenario that a backend comes to. What the scenario does not allow sets nothing, and is told with what is allowed. */
export function settled(found: Found): Backend {
  let { understood } = found;
  const ignored = [...found.ignored];
  const servers = Math.max(1, Math.min(MAX_SERVERS, found.servers));
  for (let tries = understood.length; tries >= 0; tries -= 1) {
    const scenario = scenarioOf(found.product, servers, understood);
    const problem = problemOf(scenario);
    if (problem === null) return { ...found, servers, scenario, understood, ignored };
    const named = understood.filter(({ field }) => field === problem.field);
    const wrong = named.length > 0 ? named : understood.slice(-1);
    if (wrong.length === 0) break;
    const gone = new Set(wrong);
    understood = understood.filter((setting) => !gone.has(setting));
    const { field, value, allowed } = problem;
    const why: Why = { type: 'notAllowed', problem: { field, value, allowed } };
    for (const { line, text } of wrong) ignored.push({ line, text, why });
  }
  return { ...found, servers, scenario: scenarioOf(found.product, servers, []), understood: [], ignored };
}

function problemOf(scenario: ScenarioInput): ScenarioError | null {
  try {
    parseScenario(scenario);
    return null;
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
}

/** What all settings come to; a later one wins, but for one of all servers, which one’s own goes before. */
function scenarioOf(product: ProductName, servers: number, settings: readonly Understood[]): ScenarioInput {
  type Section = Record<string, unknown>;
  const input = {
    balancer: { product } as Section,
    rollout: {} as Section,
    servers: Array.from({ length: servers }, (): Section => ({})),
  };
  const common = settings.filter(({ field }) => field.startsWith('servers.*.'));
  for (const { field, value } of common) for (const server of input.servers) server[field.split('.')[2]] = value;
  for (const { field, value } of settings) {
    const [section, key, own] = field.split('.');
    if (section === 'servers') {
      if (own !== undefined && key !== '*') input.servers[Number(key)][own] = value;
    } else input[section as 'balancer' | 'rollout'][key] = value;
  }
  return input as ScenarioInput;
}
