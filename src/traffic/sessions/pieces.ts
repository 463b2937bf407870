import type { Who } from '../formats/who.ts';

/**
 * What is kept of everybody's visits: pieces, of which a visit is one or several in a row. A piece is a run of one user's requests to
 * one server without a pause longer than `leastGap`. Typed arrays, so that a million take about 40 MB.
 */
export type Pieces = {
  count: number;
  /** More are not kept. */
  most: number;
  /** Seconds since 1970 of the first and the last request. */
  start: Float64Array;
  end: Float64Array;
  hits: Int32Array;
  /** The user's next piece, if it began before `mostGap` was over; −1 else. */
  next: Int32Array;
  server: Int16Array;
  who: Uint8Array;
  /** Whether its requests failed. */
  failed: Uint8Array;
  user: Int32Array;
  /** Only users whose hash ends with so many zero bits are kept: a share of 2^−thinned. */
  thinned: number;
};

const FIRST = 1024;

/** No pieces yet; of more than `most`, a power of two, every other user is dropped. */
export function createPieces(most: number): Pieces {
  return { count: 0, most, ...room(FIRST), thinned: 0 };
}

type Columns = Omit<Pieces, 'count' | 'most' | 'thinned'>;

function room(size: number): Columns {
  return {
    start: new Float64Array(size),
    end: new Float64Array(size),
    hits: new Int32Array(size),
    next: new Int32Array(size),
    server: new Int16Array(size),
    who: new Uint8Array(size),
    failed: new Uint8Array(size),
    user: new Int32Array(size),
  };
}

const COLUMNS = Object.keys(room(0)) as (keyof Columns)[];

/** Whether a user is still among those that are kept. */
export function isKept({ thinned }: Pieces, user: number): boolean {
  return (user & ((1 << thinned) - 1)) === 0;
}

/** Begins a piece with one request. There has to be room. */
export function addPiece(
  pieces: Pieces,
  seconds: number,
  user: number,
  server: number,
  who: Who,
  isFailed: boolean,
): number {
  const i = pieces.count++;
  pieces.start[i] = seconds;
  pieces.end[i] = seconds;
  pieces.hits[i] = 1;
  pieces.next[i] = -1;
  pieces.server[i] = server;
  pieces.who[i] = who;
  pieces.failed[i] = isFailed ? 1 : 0;
  pieces.user[i] = user;
  return i;
}

/** Makes room for one more; where users had to be dropped for it, says where each piece is now (−1: dropped). */
export function makeRoom(pieces: Pieces): Int32Array | null {
  const size = pieces.start.length;
  if (pieces.count < size) return null;
  if (size < pieces.most) {
    const larger = room(2 * size);
    for (const column of COLUMNS) larger[column].set(pieces[column] as never);
    Object.assign(pieces, larger);
    return null;
  }
  return thin(pieces);
}

function thin(pieces: Pieces): Int32Array {
  pieces.thinned += 1;
  const places = new Int32Array(pieces.count).fill(-1);
  let kept = 0;
  for (let i = 0; i < pieces.count; i++) {
    if (!isKept(pieces, pieces.user[i])) continue;
    places[i] = kept;
    for (const column of COLUMNS) pieces[column][kept] = pieces[column][i];
    kept += 1;
  }
  pieces.count = kept;
  for (let i = 0; i < kept; i++) if (pieces.next[i] >= 0) pieces.next[i] = places[pieces.next[i]];
  return places;
}
