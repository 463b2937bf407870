import { WHO, type Who } from '../formats/who.ts';
import { addPiece, createPieces, isKept, makeRoom } from './pieces.ts';

/** A request in its place in time. */
export type Request = {
  seconds: number;
  userA: number;
  userB: number;
  who: Who;
  server: number;
  isAsset: boolean;
  isFailed: boolean;
};

/** Seconds: pauses up to `least` never end a session; longer than `most` they always do; in between it is chosen later. */
export type Gaps = { least: number; most: number };

/** Pauses between two pages of one visit, by minutes: how many ended within that minute, and their seconds. Of users only. */
export type PageGaps = { count: Float64Array; seconds: Float64Array };

/** Changes of server are only followed while they are rare: of so many requests of known users at most this share. */
const LOOKED_AT = 1_000;
const MOST_CHANGES = 0.3;

/** Of a log with more, a share of the users stands for all: 2²¹ take some 70 MB. */
const MOST_PIECES = 1 << 21;

const EMPTY = 0;
const TAKEN = 1;

/** Puts requests, in order of time, together to the pieces of visits. Users are open only as long as a pause may last. */
export function createVisits({ least, most }: Gaps, window: number, mostPieces = MOST_PIECES) {
  const pieces = createPieces(mostPieces);
  const pageGaps: PageGaps = { count: new Float64Array(most / 60 + 1), seconds: new Float64Array(most / 60 + 1) };
  const sticky = { asked: 0, changed: 0 };
  let table = slots(1 << 12);
  let used = 0;

  const follows = (): boolean => sticky.asked < LOOKED_AT || sticky.changed <= MOST_CHANGES * sticky.asked;

  /** Where a user is or may be put. */
  const slotOf = (a: number, b: number): number => {
    const mask = table.state.length - 1;
    let i = (a ^ (b >>> 7)) & mask;
    while (table.state[i] === TAKEN && (table.a[i] !== a || table.b[i] !== b)) i = (i + 1) & mask;
    return i;
  };

  /** Leaves out whoever has been gone for too long; twice the room where that is not enough. */
  const tidy = (now: number): void => {
    const old = table;
    const isOpen = (i: number) => old.state[i] === TAKEN && now - old.last[i] <= most && old.last[i] - now <= window;
    let open = 0;
    for (let i = 0; i < old.state.length; i++) if (isOpen(i)) open += 1;
    table = slots(open > old.state.length / 4 ? 2 * old.state.length : old.state.length);
    used = open;
    for (let i = 0; i < old.state.length; i++) {
      if (!isOpen(i)) continue;
      const to = slotOf(old.a[i], old.b[i]);
      table.state[to] = TAKEN;
      for (const column of ['a', 'b', 'last', 'page', 'piece'] as const) table[column][to] = old[column][i];
    }
  };

  const begin = (request: Request): number => {
    const { seconds, userB, server, who, isFailed } = request;
    if (!isKept(pieces, userB)) return -1;
    const places = makeRoom(pieces);
    if (places !== null) {
      for (let i = 0; i < table.piece.length; i++) if (table.piece[i] >= 0) table.piece[i] = places[table.piece[i]];
      if (!isKept(pieces, userB)) return -1;
    }
    return addPiece(pieces, seconds, userB, server, who, isFailed);
  };

  const notePage = (slot: number, { seconds, isAsset, who }: Request): void => {
    if (isAsset) return;
    const gap = seconds - table.page[slot];
    table.page[slot] = seconds;
    if (who !== WHO.user || !(gap >= 0 && gap <= most)) return;
    const minute = Math.ceil(gap / 60);
    pageGaps.count[minute] += 1;
    pageGaps.seconds[minute] += gap;
  };

  /** Whether a request goes on with a piece: on the same server, or where servers are not followed. */
  const isSame = (piece: number, { server, isFailed }: Request): boolean =>
    !follows() || (pieces.server[piece] === server && pieces.failed[piece] === Number(isFailed));

  return {
    pieces,
    pageGaps,
    sticky,
    follows,
    add(request: Request): void {
      const { seconds, userA, userB, server } = request;
      let slot = slotOf(userA, userB);
      const isKnown = table.state[slot] === TAKEN;
      const gap = isKnown ? seconds - table.last[slot] : Number.POSITIVE_INFINITY;
      if (isKnown && gap <= most && gap >= -window) {
        const piece = table.piece[slot];
        table.last[slot] = Math.max(seconds, table.last[slot]);
        notePage(slot, request);
        if (piece < 0) return;
        if (server >= 0 && pieces.server[piece] >= 0) {
          sticky.asked += 1;
          if (pieces.server[piece] !== server) sticky.changed += 1;
        }
        if (gap <= least && isSame(piece, request)) {
          pieces.hits[piece] += 1;
          pieces.end[piece] = Math.max(pieces.end[piece], seconds);
          // Whoever asks for a page of the site is a user, even if not at first.
          pieces.who[piece] = Math.min(pieces.who[piece], request.who);
          return;
        }
        const next = begin(request);
        // Making room may have moved the piece before.
        const before = table.piece[slot];
        if (before >= 0) pieces.next[before] = next;
        table.piece[slot] = next;
        return;
      }
      if (!isKnown) {
        if (used > 0.6 * table.state.length) {
          tidy(seconds);
          slot = slotOf(userA, userB);
        }
        used += 1;
      }
      table.state[slot] = TAKEN;
      table.a[slot] = userA;
      table.b[slot] = userB;
      table.last[slot] = seconds;
      table.page[slot] = request.isAsset ? Number.NaN : seconds;
      table.piece[slot] = -1;
      table.piece[slot] = begin(request);
    },
    /** A request that comes too late for its place: it belongs to the visit under way if it is near its piece, or stands alone. */
    addLate(request: Request): void {
      const slot = slotOf(request.userA, request.userB);
      const piece = table.state[slot] === TAKEN ? table.piece[slot] : -1;
      const { seconds } = request;
      if (piece >= 0 && seconds >= pieces.start[piece] - least && seconds <= pieces.end[piece] + least) {
        pieces.hits[piece] += 1;
        pieces.start[piece] = Math.min(pieces.start[piece], seconds);
        pieces.end[piece] = Math.max(pieces.end[piece], seconds);
      } else begin(request);
    },
  };
}

export type Visits = ReturnType<typeof createVisits>;

function slots(size: number) {
  return {
    state: new Uint8Array(size).fill(EMPTY),
    a: new Int32Array(size),
    b: new Int32Array(size),
    last: new Float64Array(size),
    page: new Float64Array(size),
    piece: new Int32Array(size).fill(-1),
  };
}
