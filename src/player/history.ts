import { currentPhase, type PhaseKind, type SeenWorld, serves } from '../engine/index.ts';

/** Cells that a history may have in each of its arrays, where it has few servers. */
const CELLS = 131_072;

/** Buckets kept; when they are full, neighbours are merged two by two, so memory stays bounded. Fewer where there are many servers. */
function roomFor(servers: number): number {
  return 2 ** Math.floor(Math.log2(Math.min(16_384, Math.max(4_096, CELLS / servers))));
}

/** A phase as it happened. `endTick` is −1 while it lasts. */
export type Band = { index: number; kind: PhaseKind; servers: readonly number[]; startTick: number; endTick: number };

/** One number per cell over a bucket of ticks: the last, the smallest and the largest. */
export type Track = { last: Uint32Array; min: Uint32Array; max: Uint32Array };

/**
 * The past of a run for its charts: per bucket of ticks and per server the sessions held (last, smallest and largest)
 * and the version. Cell (bucket b, server s) is at b × servers + s. What is about the whole site has one cell a bucket.
 */
export type History = Track & {
  servers: number;
  /** Ticks in one bucket: 1, 2, 4… */
  bucketTicks: number;
  /** Buckets begun. */
  count: number;
  /** The last tick recorded. */
  tick: number;
  version: Uint8Array;
  /** Users on the site. */
  total: Track;
  /** Those of them on the new version. */
  updated: Track;
  /** Capacity of the servers that take new users, at the end of the bucket. */
  serving: Uint32Array;
  /** Capacity of all servers, likewise. */
  installed: Uint32Array;
  bands: Band[];
};

/** A history that begins with the world as it is now. */
export function createHistory(world: SeenWorld): History {
  const servers = world.servers.length;
  const room = roomFor(servers);
  const history: History = {
    servers,
    bucketTicks: 1,
    count: 0,
    tick: world.tick,
    ...createTrack(room * servers),
    version: new Uint8Array(room * servers),
    total: createTrack(room),
    updated: createTrack(room),
    serving: new Uint32Array(room),
    installed: new Uint32Array(room),
    bands: [],
  };
  record(history, world);
  return history;
}

/** Records the world's present tick; called once for each tick, in order, and again after a command. */
export function record(history: History, world: SeenWorld): void {
  const { servers } = history;
  let bucket = Math.floor(world.tick / history.bucketTicks);
  const room = roomFor(servers);
  while (bucket >= room) {
    halve(history);
    bucket = Math.floor(world.tick / history.bucketTicks);
  }
  const begun = bucket < history.count;
  const base = bucket * servers;
  let total = 0;
  let updated = 0;
  let installed = 0;
  for (let s = 0; s < servers; s++) {
    const { sessions, version, status, capacity } = world.servers[s];
    note(history, base + s, sessions, begun);
    history.version[base + s] = version;
    total += sessions;
    if (version > 1) updated += sessions;
    if (status !== 'absent') installed += capacity;
  }
  note(history.total, bucket, total, begun);
  note(history.updated, bucket, updated, begun);
  history.serving[bucket] = servingCapacity(world);
  history.installed[bucket] = installed;
  history.count = bucket + 1;
  history.tick = world.tick;
  recordBand(history, world);
}

/** Capacity of the servers that take new users and can serve them: a changed database may break the old version. */
export function servingCapacity(world: SeenWorld): number {
  return world.servers.reduce(
    (sum, server) => sum + (server.status === 'inService' && serves(world, server, world.tick) ? server.capacity : 0),
    0,
  );
}

/** The bucket that holds a tick; the nearest one for a tick before or after the history. */
export function bucketAt(history: History, tick: number): number {
  return Math.min(Math.max(0, Math.floor(tick / history.bucketTicks)), history.count - 1);
}

/** The users on a server at the end of a tick's bucket. */
export function usersAt(history: History, server: number, tick: number): number {
  return history.last[bucketAt(history, tick) * history.servers + server];
}

/** The last tick recorded in a bucket: the moment that its `last` values are about. */
export function bucketEndTick({ bucketTicks, tick }: History, bucket: number): number {
  return Math.min((bucket + 1) * bucketTicks - 1, tick);
}

/** Whether nothing is left of a history that is cut after a tick. */
export function isLost({ bucketTicks, tick: last }: History, tick: number): boolean {
  return tick < last && tick + 1 < bucketTicks;
}

/**
 * The history up to a tick, or up to the end of the last whole bucket before it: what came later is forgotten. Something must be
 * left. The arrays are the old history's own, which must not be used any more.
 */
export function cutHistory(history: History, tick: number): History {
  if (tick >= history.tick) return history;
  const count = Math.floor((tick + 1) / history.bucketTicks);
  const lastTick = count * history.bucketTicks - 1;
  return { ...history, count, tick: lastTick, bands: bandsUntil(history, lastTick) };
}

/** A history of the same shape whose first bucket holds nothing but this world; likewise with the old one's arrays. */
export function beginHistoryAt(history: History, world: SeenWorld): History {
  const begun = { ...history, count: 0, tick: world.tick, bands: bandsUntil(history, world.tick) };
  record(begun, world);
  return begun;
}

/** The bands that had begun by a tick; the last of them lasts. */
function bandsUntil(history: History, tick: number): Band[] {
  const bands = history.bands.filter(({ startTick }) => startTick <= tick);
  const open = bands.length - 1;
  bands[open] = { ...bands[open], endTick: -1 };
  return bands;
}

/** Whether a history that ends at a tick could have finer buckets. */
export function isCoarse({ bucketTicks, servers }: History, tick: number): boolean {
  return bucketTicks > 1 && Math.floor((2 * tick) / bucketTicks) < roomFor(servers);
}

function createTrack(cells: number): Track {
  return { last: new Uint32Array(cells), min: new Uint32Array(cells), max: new Uint32Array(cells) };
}

function note({ last, min, max }: Track, cell: number, value: number, begun: boolean): void {
  last[cell] = value;
  if (!begun || value < min[cell]) min[cell] = value;
  if (!begun || value > max[cell]) max[cell] = value;
}

function recordBand({ bands }: History, world: SeenWorld): void {
  const { index } = world.rollout;
  const open = bands.at(-1);
  if (open?.index === index) return;
  if (open) open.endTick = world.tick;
  const { kind, servers } = currentPhase(world);
  bands.push({ index, kind, servers, startTick: world.tick, endTick: -1 });
}

function halve(history: History): void {
  const { servers, count, version } = history;
  mergePairs(history, servers, count);
  for (const track of [history.total, history.updated]) mergePairs(track, 1, count);
  const half = Math.ceil(count / 2);
  for (let b = 0; b < half; b++) {
    const second = Math.min(2 * b + 1, count - 1) * servers;
    version.copyWithin(b * servers, second, second + servers);
    for (const cells of [history.serving, history.installed]) cells[b] = cells[second / servers];
  }
  history.count = half;
  history.bucketTicks *= 2;
}

/** Merges each two neighbouring buckets of `width` cells into one, in place. */
function mergePairs({ last, min, max }: Track, width: number, count: number): void {
  const half = Math.ceil(count / 2);
  for (let b = 0; b < half; b++) {
    for (let s = 0; s < width; s++) {
      const to = b * width + s;
      const first = 2 * b * width + s;
      const second = 2 * b + 1 < count ? first + width : first;
      last[to] = last[second];
      min[to] = Math.min(min[first], min[second]);
      max[to] = Math.max(max[first], max[second]);
    }
  }
}
