/** How the most recent users left: a ring for views to draw from. */
const ROOM = 4096;

/** How users leave, and the numbers that the ring keeps for it. */
export const EXIT = { completed: 0, cutOff: 1, turnedAway: 2 } as const;
export type ExitKind = keyof typeof EXIT;
export const EXIT_KINDS = Object.keys(EXIT) as ExitKind[];

export type Exits = {
  /** Exits ever written; the latest is at (count − 1) modulo the ring's length. */
  count: number;
  /** Exact moment in ticks. */
  time: Float64Array;
  user: Int32Array;
  /** Index of the server left, or −1. */
  server: Int16Array;
  /** A value of EXIT. */
  kind: Uint8Array;
  /** Version of the server left. */
  version: Uint8Array;
};

/** No exits; `old` are those of a world that nobody needs any more, whose arrays are taken. */
export function createExits(old?: Exits): Exits {
  const written = Math.min(old?.count ?? 0, ROOM);
  return {
    count: 0,
    time: old?.time.fill(0, 0, written) ?? new Float64Array(ROOM),
    user: old?.user.fill(0, 0, written) ?? new Int32Array(ROOM),
    server: old?.server.fill(0, 0, written) ?? new Int16Array(ROOM),
    kind: old?.kind.fill(0, 0, written) ?? new Uint8Array(ROOM),
    version: old?.version.fill(0, 0, written) ?? new Uint8Array(ROOM),
  };
}

export function noteExit(
  exits: Exits,
  kind: number,
  time: number,
  user: number,
  server: number,
  version: number,
): void {
  const i = exits.count++ & (ROOM - 1);
  exits.time[i] = time;
  exits.user[i] = user;
  exits.server[i] = server;
  exits.kind[i] = kind;
  exits.version[i] = version;
}

/** Of so many people before each server, and before the site, it is known how they were. */
const REMEMBERED = 12;
/** The most moves that are remembered. */
const MOVES = 1024;

/** Somebody who was cut off, or turned away, as they were then. */
export type Fallen = {
  readonly user: number;
  /** The exact moment, in ticks. */
  readonly time: number;
  /** Index of the server they were cut off from; −1 for those who were turned away. */
  readonly server: number;
  readonly version: number;
  /** Whether they had a cart. */
  readonly cart: boolean;
  /** How far the order that they were placing had come, 0 to 1; −1 where they placed none. */
  readonly order: number;
};

/** Somebody who was sent to another server in the middle of a session. */
export type Move = {
  readonly slot: number;
  readonly user: number;
  /** The exact moment, in ticks. */
  readonly time: number;
  readonly from: number;
  readonly to: number;
  readonly signedOut: boolean;
};

/** What is left to see of what was done to users: for views; nothing depends on it, and no fingerprint counts it. */
export type Traces = {
  /** People who were turned away, then people cut off from each server, each once. */
  people: Int32Array;
  /** The first of them at each place. */
  fallen: Fallen[];
  /** The last moves, the oldest first. */
  moves: Move[];
};

export function createTraces(servers: number): Traces {
  return { people: new Int32Array(servers + 1), fallen: [], moves: [] };
}

/** One person more who was cut off from a server, or turned away (−1); `who` is asked only where it is remembered. */
export function noteFallen({ people, fallen }: Traces, server: number, who: () => Omit<Fallen, 'server'>): void {
  if (people[server + 1]++ < REMEMBERED) fallen.push({ ...who(), server });
}

export function noteMove({ moves }: Traces, move: Move): void {
  if (moves.push(move) > MOVES) moves.splice(0, MOVES / 2);
}
