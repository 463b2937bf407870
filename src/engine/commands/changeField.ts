import { sessionLaw } from '../chance/sessionLength.ts';
import { curvePoints } from '../scenario/curve.ts';
import { type FieldValue, valueAt } from '../scenario/scenario.ts';
import { ScenarioError } from '../scenario/scenarioError.ts';
import { isLive, withField } from '../scenario/withField.ts';
import { expectRequests } from '../users/binding.ts';
import { countAway } from '../users/returns.ts';
import { logEvent } from '../world/events.ts';
import type { Outcome } from '../world/refusal.ts';
import { noteUserLaw } from '../world/userLaw.ts';
import { ticksOf, type World } from '../world/world.ts';

/** Fields whose change does more than set them: set twice in a tick is not the same as set once. */
const LASTING = new Set(['balancer.affinityWhileDraining', 'balancer.product']);

/** Fields that say when a drain's deadline is, and what it does: one that has passed is met again. */
const DEADLINE = new Set(['balancer.drainTimeoutSeconds', 'balancer.onDrainTimeout', 'balancer.product']);

/** Fields that say how long a cookie brings its user back. */
const COOKIE = new Set(['balancer.cookieMaxAgeSeconds', 'balancer.cookieGrainSeconds', 'balancer.product']);

/** Whether setting a field again in the same tick leaves the world as if it had been set so at first. */
export function canBeSetAgain(field: string): boolean {
  return !LASTING.has(field);
}

/** Changes a field of the running scenario, or says why not. */
export function changeField(world: World, field: string, value: FieldValue): Outcome {
  if (!isLive(field)) return { ok: false, refusal: { type: 'needsRestart', field } };
  const before = world.scenario;
  try {
    world.scenario = withField(before, field, value);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const problem = { field: error.field, value: error.value, allowed: error.allowed };
    return { ok: false, refusal: { type: 'badValue', problem } };
  }
  world.law = sessionLaw(world.scenario.traffic.sessionLength);
  noteUserLaw(world);
  world.curve = curvePoints(world.scenario.traffic.curve);
  const own = world.scenario.servers;
  world.servers.forEach((server, i) => {
    const { capacity, comfortable, weight } = own[i % own.length];
    Object.assign(server, { capacity, comfortable, weight });
  });
  if (field === 'balancer.affinityWhileDraining' || field === 'balancer.product') letGo(world);
  if (COOKIE.has(field)) countAway(world);
  if (DEADLINE.has(field)) resetDeadlines(world);
  noteChange(world, field, valueAt(before, field) ?? null, value);
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
function noteChange(world: World, field: string, from: FieldValue, to: FieldValue): void {
  const last = world.events.at(-1);
  const again = last?.type === 'set' && last.field === field;
  if (again) world.events.pop();
  logEvent(world, { type: 'set', field, from: again ? last.from : from, to });
}
