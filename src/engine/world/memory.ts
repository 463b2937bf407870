export type Cells = Int32Array | Float64Array | Int16Array | Uint16Array | Uint8Array;
type KindOf<T extends Cells> = new (length: number) => T;

/** Arrays of a world that nobody needs any more, by kind and length; lists that are empty stay, to be filled again. */
const spare = new Map<unknown, Map<number, Cells[]>>();

/** Keeps these arrays for those who need some next, in place of what was kept before. */
export function giveBack(arrays: readonly Cells[]): void {
  for (const lengths of spare.values()) for (const kept of lengths.values()) kept.length = 0;
  for (const cells of arrays) keptLike(cells).push(cells);
}

function keptLike(cells: Cells): Cells[] {
  const Kind = cells.constructor;
  let lengths = spare.get(Kind);
  if (lengths === undefined) {
    lengths = new Map();
    spare.set(Kind, lengths);
  }
  let kept = lengths.get(cells.length);
  if (kept === undefined) {
    kept = [];
    lengths.set(cells.length, kept);
  }
  return kept;
}

/** An array of zeros. */
export function newCells<T extends Cells>(Kind: KindOf<T>, length: number): T {
  const kept = spare.get(Kind)?.get(length)?.pop() as T | undefined;
  return kept === undefined ? new Kind(length) : (kept.fill(0) as T);
}

/** A copy of the cells with twice the room, 16 at least. */
export function widen<T extends Cells>(cells: T, Kind: KindOf<T>): T {
  const wider = newCells(Kind, Math.max(16, cells.length * 2));
  wider.set(cells as never);
  return wider;
}
