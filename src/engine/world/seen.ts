import type { Server } from './server.ts';
import type { World } from './world.ts';

/** Cells of a typed array that can only be read. */
export type SeenCells = { readonly length: number; readonly [index: number]: number };
type Cells = Int32Array | Float64Array | Int16Array | Uint16Array | Uint8Array;

/** A value that can only be read, all the way down: what those are handed who look at a world. */
export type Seen<T> = T extends Cells
  ? SeenCells
  : T extends readonly (infer Item)[]
    ? readonly Seen<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Seen<T[Key]> }
      : T;

export type SeenWorld = Seen<World>;
export type SeenServer = Seen<Server>;
