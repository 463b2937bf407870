export type Cells = Int32Array | Float64Array | Int16Array | Uint16Array | Uint8Array;

/** A copy of the cells with twice the room, 16 at least. */
export function widen<T extends Cells>(cells: T, Kind: new (length: number) => T): T {
  const wider = new Kind(Math.max(16, cells.length * 2));
  wider.set(cells as never);
  return wider;
}
