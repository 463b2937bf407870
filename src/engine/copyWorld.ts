import type { World } from './world.ts';

/** An independent copy: ticking one leaves the other as it is. */
export function copyWorld(world: World): World {
  return copy(world);
}

/** A deep copy of plain objects, arrays and typed arrays. */
export function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return (value as unknown as Int32Array).slice() as T;
  if (Array.isArray(value)) return value.map(copy) as T;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) result[key] = copy((value as Record<string, unknown>)[key]);
  return result as T;
}
