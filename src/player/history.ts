import { currentPhase, type PhaseKind, type World } from '../engine/index.ts';

/** Buckets kept; when they are full, neighbours are merged two by two, so memory stays bounded. */
const ROOM = 4096;

/** A phase as it happened. `endTick` is −1 while it lasts. */
export type Band = { index: number; kind: PhaseKind; servers: number[]; startTick: number; endTick: number };

/**
 * The past of a run for its charts: per bucket of ticks and per server the sessions held (last, smallest and largest)
 * and the version. Cell (bucket b, server s) is at b × servers + s.
 */
export type History = {
  servers: number;
  /** Ticks in one bucket: 1, 2, 4… */
  bucketTicks: number;
  /** Buckets begun. */
  count: number;
  /** The last tick recorded. */
  tick: number;
  last: Uint32Array;
  min: Uint32Array;
  max: Uint32Array;
  version: Uint8Array;
  bands: Band[];
};

/** A history that begins with the world as it is now. */
export function createHistory(world: World): History {
  const servers = world.servers.length;
  const cells = ROOM * servers;
  const history: History = {
    servers,
    bucketTicks: 1,
    count: 0,
    tick: world.tick,
    last: new Uint32Array(cells),
    min: new Uint32Array(cells),
    max: new Uint32Array(cells),
    version: new Uint8Array(cells),
    bands: [],
  };
  record(history, world);
  return history;
}

/** Records the world's present tick; called once for each tick, in order, and again after a command. */
export function record(history: History, world: World): void {
  const { servers } = history;
  let bucket = Math.floor(world.tick / history.bucketTicks);
  if (bucket >= ROOM) {
    halve(history);
    bucket = Math.floor(world.tick / history.bucketTicks);
  }
  const begun = bucket < history.count;
  const base = bucket * servers;
  for (let s = 0; s < servers; s++) {
    const { sessions, version } = world.servers[s];
    const cell = base + s;
    history.last[cell] = sessions;
    history.version[cell] = version;
    history.min[cell] = begun ? Math.min(history.min[cell], sessions) : sessions;
    history.max[cell] = begun ? Math.max(history.max[cell], sessions) : sessions;
  }
  history.count = bucket + 1;
  history.tick = world.tick;
  recordBand(history, world);
}

function recordBand({ bands }: History, world: World): void {
  const { index } = world.rollout;
  const open = bands.at(-1);
  if (open?.index === index) return;
  if (open) open.endTick = world.tick;
  const { kind, servers } = currentPhase(world);
  bands.push({ index, kind, servers, startTick: world.tick, endTick: -1 });
}

function halve(history: History): void {
  const { servers, last, min, max, version } = history;
  const half = Math.ceil(history.count / 2);
  for (let b = 0; b < half; b++) {
    for (let s = 0; s < servers; s++) {
      const to = b * servers + s;
      const first = 2 * b * servers + s;
      const second = 2 * b + 1 < history.count ? first + servers : first;
      last[to] = last[second];
      version[to] = version[second];
      min[to] = Math.min(min[first], min[second]);
      max[to] = Math.max(max[first], max[second]);
    }
  }
  history.count = half;
  history.bucketTicks *= 2;
}
