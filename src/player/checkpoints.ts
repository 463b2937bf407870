import { copyWorld, type World } from '../engine/index.ts';

/** A world to replay from, and how many commands it has had. It is never ticked: use a copy. */
export type Checkpoint = { tick: number; applied: number; world: World; bytes: number };

/** Worlds along a run, in order of time: a cache, whose loss costs nothing but time. */
export type Checkpoints = Checkpoint[];

/** The most that all checkpoints of a run hold. */
export const MAX_BYTES = 64 * 2 ** 20;
const MAX_COUNT = 256;
/** So few ticks are replayed faster than a picture is drawn. */
const MIN_TICKS = 60;
/** What may be copied for each tick played, so that checkpoints never slow the run down. */
const BYTES_PER_TICK = 4_096;

/**
 * Keeps a copy of the world unless there is one near by, and drops what is then too many.
 * Returns the tick at which to come again.
 */
export function keepCheckpoint(list: Checkpoints, world: World, applied: number, furthestTick: number): number {
  const after = list.findIndex(({ tick }) => tick > world.tick);
  const at = after < 0 ? list.length : after;
  const before = list[at - 1];
  const bytes = bytesOf(world);
  const interval = intervalOf(bytes, Math.max(furthestTick, world.tick));
  const taken = before !== undefined && world.tick - before.tick < interval;
  const soon = list[at] !== undefined && list[at].tick - world.tick < interval / 2;
  if (!taken && !soon && bytes <= MAX_BYTES) {
    list.splice(at, 0, { tick: world.tick, applied, world: copyWorld(world), bytes });
    thin(list, Math.max(furthestTick, world.tick));
  }
  return world.tick + interval;
}

/** The latest checkpoint at or before a tick. */
export function nearestCheckpoint(list: Checkpoints, tick: number): Checkpoint | undefined {
  return list.findLast((checkpoint) => checkpoint.tick <= tick);
}

/** Drops what the run no longer passes through: it is another one after a tick, or after so many commands. */
export function cutCheckpoints(list: Checkpoints, tick: number, commands: number): Checkpoints {
  return list.filter((checkpoint) => checkpoint.tick <= tick && checkpoint.applied <= commands);
}

/** Ticks between checkpoints: the larger the world and the longer the run, the fewer. */
function intervalOf(bytes: number, furthestTick: number): number {
  const room = Math.max(1, Math.min(MAX_COUNT, Math.floor(MAX_BYTES / bytes)));
  return Math.ceil(Math.max(MIN_TICKS, bytes / BYTES_PER_TICK, furthestTick / room));
}

/** Drops those that are missed least, a gap weighing less the longer ago it is, until the rest is few and small enough. */
function thin(list: Checkpoints, furthestTick: number): void {
  let bytes = list.reduce((sum, checkpoint) => sum + checkpoint.bytes, 0);
  while (bytes > MAX_BYTES || list.length > MAX_COUNT) {
    let least = 0;
    let leastLoss = Number.POSITIVE_INFINITY;
    list.forEach(({ tick }, i) => {
      const gap = (list[i + 1]?.tick ?? furthestTick) - (list[i - 1]?.tick ?? 0);
      const loss = gap / (furthestTick - tick + MIN_TICKS);
      if (loss >= leastLoss) return;
      least = i;
      leastLoss = loss;
    });
    bytes -= list[least].bytes;
    list.splice(least, 1);
  }
}

/** About how many bytes a value holds: typed arrays to the byte, the rest by rule of thumb. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let bytes = 16;
  for (const key of Object.keys(value)) bytes += bytesOf((value as Record<string, unknown>)[key]);
  return bytes;
}
