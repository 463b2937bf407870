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
