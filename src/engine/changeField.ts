import type { Outcome } from './command.ts';
import { logEvent } from './events.ts';
import { createRollout } from './rollout.ts';
import { parseScenario, type Scenario, ScenarioError } from './scenario.ts';
import { fieldFacts } from './schema.ts';
import { sessionLaw } from './sessionLength.ts';
import type { World } from './world.ts';

type Value = number | string | boolean | null;

/** A copy of the scenario with one field changed, checked as a whole. @throws ScenarioError */
export function withField(scenario: Scenario, field: string, value: Value): Scenario {
  const draft = JSON.parse(JSON.stringify(scenario)) as Record<string, unknown>;
  const keys = field.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce<Record<string, unknown> | undefined>(
    (node, key) =>
      node !== undefined && Object.hasOwn(node, key) ? (node[key] as Record<string, unknown>) : undefined,
    draft,
  );
  if (parent === undefined || !Object.hasOwn(parent, last))
    throw new ScenarioError(field, value, 'a field that exists');
  parent[last] = value;
  // Each distribution's spread means something else: it starts from its own default.
  if (field === 'traffic.sessionLength.distribution') delete parent.spread;
  return parseScenario(draft);
}

/** Whether a field can be changed while the simulation runs. */
export function isLive(field: string): boolean {
  return field === 'traffic.sessionLength.spread' || fieldFacts(field)?.live === true;
}

/** Changes a field of the running scenario, or says why not. */
export function changeField(world: World, field: string, value: Value): Outcome {
  if (!isLive(field))
    return { ok: false, reason: `${field} can't be changed while the simulation runs: restart with it.` };
  const planned = field === 'rollout.strategy' || field === 'rollout.batchSize';
  if (planned && world.rollout.status !== 'idle') {
    return { ok: false, reason: 'The rollout has begun: restart to change how it is done.' };
  }
  try {
    world.scenario = withField(world.scenario, field, value);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { ok: false, reason: error.message };
  }
  world.law = sessionLaw(world.scenario.traffic.sessionLength);
  world.scenario.servers.forEach(({ capacity }, i) => {
    world.servers[i].capacity = capacity;
  });
  if (planned) world.rollout = { ...createRollout(world.scenario), phaseTick: world.rollout.phaseTick };
  logEvent(world, 'operator', `${field} is now ${value === null ? 'none' : value}.`);
  return { ok: true };
}
