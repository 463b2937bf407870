/** Points in pixels, flat: x, y, x, y… A y that is no number breaks the line. */
export type Line = readonly number[];

/** An even colour, or thin slanting lines of one: what tells an area from its neighbours without colour. */
export type Fill = string | { hatch: string };

export type Stroke = { colour: string; width: number; dashes?: readonly number[] };

/** Words on a base line: `x` is where they begin, have their middle or end. `note` goes on after them, smaller. */
export type Word = { x: number; y: number; text: string; note?: string; anchor: 'start' | 'middle' | 'end' };

/** How words are written; a `halo` of the ground's colour keeps them readable on what is below. */
export type Type = { size: number; weight?: number; colour: string; halo?: string };

/** A note is so much smaller than what it follows, and not as heavy. */
export const NOTE = { smaller: 2, weight: 500 };

/** Draws a picture, whatever it is drawn on. All measures are in pixels of the layout. */
export type Pen = {
  rect(x: number, y: number, width: number, height: number, colour: string, shape?: RectShape): void;
  /** A rectangle whose colour at the foot fades upwards into another. */
  fade(x: number, y: number, width: number, height: number, foot: string, head: string): void;
  /** The inside of an unbroken line whose ends are joined. */
  fill(outline: Line, fill: Fill): void;
  line(line: Line, stroke: Stroke): void;
  /** A shape in SVG's path language, around 0, 0; an outline only where a width is given. */
  shape(path: string, x: number, y: number, colour: string, width?: number): void;
  write(word: Word, type: Type): void;
  /** What is drawn meanwhile shows within a rectangle only. */
  within(left: number, top: number, right: number, bottom: number, draw: () => void): void;
  /** What is drawn meanwhile lets so much through: 1 is opaque. */
  faded(opacity: number, draw: () => void): void;
};

/** Rounded corners, and a thin edge. */
export type RectShape = { round?: number; edge?: string };

/** How wide the halo's line is, half of it outside of the letters. */
export const HALO_WIDTH = 3;

/** The slanting lines of a hatch: a tile of so many pixels, and how thick they are. */
export const HATCH = { tile: 9, width: 1.5 };

/** Up to where the foot of a fade keeps its colour. */
export const FADE_FROM = 0.3;
