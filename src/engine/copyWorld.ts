import type { SeenWorld } from './world/seen.ts';
import type { Traces } from './world/traces.ts';
import type { World } from './world/world.ts';

/** Parts that are replaced as a whole when they change: a copy can have the very same ones. */
const SHARED: ReadonlySet<keyof World> = new Set(['scenario', 'law', 'curve']);

/** An independent copy: ticking one leaves the other as it is. */
export function copyWorld(world: SeenWorld): World {
  const result: Partial<Record<keyof World, unknown>> = {};
  for (const key of Object.keys(world) as (keyof World)[]) {
    if (SHARED.has(key)) result[key] = world[key];
    else if (key === 'rollout') result[key] = { ...world.rollout };
    else if (key === 'events') result[key] = world.events.slice();
    else if (key === 'traces') result[key] = copyTraces(world.traces);
    else result[key] = copy(world[key]);
  }
  return result as World;
}

/** Each trace is a fact that never changes. */
function copyTraces({ people, fallen, moves }: SeenWorld['traces']): Traces {
  return { people: Int32Array.from(people), fallen: fallen.slice(), moves: moves.slice() };
}

/** A deep copy of plain objects, arrays and typed arrays. */
function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return (value as unknown as Int32Array).slice() as T;
  if (Array.isArray(value)) return value.map(copy) as T;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) result[key] = copy((value as Record<string, unknown>)[key]);
  return result as T;
}
