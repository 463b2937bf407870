import { expectRequests } from './binding.ts';
import type { Outcome } from './command.ts';
import { curvePoints } from './curve.ts';
import { logEvent } from './events.ts';
import { ticksOf } from './operate.ts';
import { switchesOf } from './products.ts';
import { parseScenario, type Scenario, ScenarioError } from './scenario.ts';
import { fieldFacts } from './schema.ts';
import { sessionLaw } from './sessionLength.ts';
import type { World } from './world.ts';

/** What a field is set to. */
export type FieldValue = number | string | boolean | null;

/** A copy of the scenario with one field changed (`servers.*.capacity` changes it on every server), checked as a whole. @throws ScenarioError */
export function withField(scenario: Scenario, field: string, value: FieldValue): Scenario {
  const draft = JSON.parse(JSON.stringify(scenario)) as Record<string, unknown>;
  const keys = field.split('.');
  const last = keys.pop() as string;
  const parents = keys.reduce<unknown[]>((nodes, key) => nodes.flatMap((node) => childrenAt(node, key)), [draft]);
  if (parents.length === 0) throw new ScenarioError(field, value, 'a field that exists');
  for (const parent of parents as Record<string, unknown>[]) {
    if (!Object.hasOwn(parent, last)) throw new ScenarioError(field, value, 'a field that exists');
    parent[last] = value;
    // Each distribution's spread means something else: it starts from its own default.
    if (field === 'traffic.sessionLength.distribution') delete parent.spread;
  }
  if (field === 'balancer.product') Object.assign(parents[0] as object, switchesOf(value));
  return parseScenario(draft);
}

/** The child at a key; `*` is every child of a list. */
function childrenAt(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  if (key === '*') return Array.isArray(node) ? node : [];
  return Object.hasOwn(node, key) ? [(node as Record<string, unknown>)[key]] : [];
}

/** Whether a field can be changed while the simulation runs. */
export function isLive(field: string): boolean {
  return field === 'traffic.sessionLength.spread' || fieldFacts(field)?.live === true;
}

/** Changes a field of the running scenario, or says why not. */
export function changeField(world: World, field: string, value: FieldValue): Outcome {
  if (!isLive(field))
    return { ok: false, reason: `${field} can't be changed while the simulation runs: restart with it.` };
  try {
    world.scenario = withField(world.scenario, field, value);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { ok: false, reason: error.message };
  }
  world.law = sessionLaw(world.scenario.traffic.sessionLength);
  world.curve = curvePoints(world.scenario.traffic.curve);
  const own = world.scenario.servers;
  world.servers.forEach((server, i) => {
    const { capacity, comfortable, weight } = own[i % own.length];
    Object.assign(server, { capacity, comfortable, weight });
  });
  if (field === 'balancer.affinityWhileDraining' || field === 'balancer.product') letGo(world);
  if (field === 'balancer.drainTimeoutSeconds' || field === 'balancer.product') resetDeadlines(world);
  noteChange(world, field, value);
  return { ok: true };
}

/** Where users on draining servers are no longer bound to them, they go with their next request. */
function letGo(world: World): void {
  if (world.scenario.balancer.affinityWhileDraining) return;
  for (const server of world.servers) if (server.status === 'draining') expectRequests(world, server);
}

/** A drain under way gets the new timeout, counted from its beginning; one that is over already is over in the next tick. */
function resetDeadlines(world: World): void {
  const { drainTimeoutSeconds } = world.scenario.balancer;
  for (const server of world.servers) {
    if (server.status !== 'draining' || server.stopsTick >= 0) continue;
    server.deadlineTick = drainTimeoutSeconds === null ? -1 : server.statusTick + ticksOf(world, drainTimeoutSeconds);
  }
}

/** Logs the change; dragging a slider leaves one line, not a hundred. */
function noteChange(world: World, field: string, value: FieldValue): void {
  const facts = fieldFacts(field);
  const start = `The operator sets ${facts?.label ?? field} to `;
  const unit = facts?.kind !== 'choice' && facts?.unit && value !== null ? ` ${facts.unit}` : '';
  if (world.events.at(-1)?.text.startsWith(start)) world.events.pop();
  logEvent(world, 'operator', `${start}${value === null ? 'none' : value}${unit}.`);
}
