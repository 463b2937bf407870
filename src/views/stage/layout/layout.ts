import type { Size } from '../../kit/canvas/fitCanvas.ts';

export type Point = { x: number; y: number };
export type Box = { x: number; y: number; w: number; h: number };

/** Where one server is drawn, in design pixels from the scene's top left. */
export type VesselPlace = {
  /** The inside of the glass, from the rim down to the floor. */
  glass: Box;
  /** Height of the level at the top of the scale; the glass goes on a little above it. */
  full: number;
  /** Centre of the valve under the balancer. */
  valve: Point;
  /** Lower end of the pipe: users drop from here. */
  spout: Point;
  /** The middle of the gap in the floor, through which those who are done leave. */
  outlet: Point;
  /** Room for the server's name, version and status. */
  chip: Box;
  /** Room for the number of users, in the air of the glass. */
  number: Box;
  /** The street before the server. */
  street: Box;
};

/** How a server's words stand: in one line or two beside the valve, in the glass, or as a cell's head line. */
export type Chips = 'line' | 'stacked' | 'inside' | 'head';

/** Everything on the stage as numbers. */
export type StageLayout = Size & {
  /** `pipes`: one row with a pipe each; `grid`: many small vessels without pipes. */
  mode: 'pipes' | 'grid';
  /** The cloud. */
  internet: Box;
  /** Where it is said how many users come. */
  rate: Box;
  beam: Box;
  /** Where the balancer is named: at the end of it, or above it. */
  beamName: Box;
  /** Where users enter the balancer. */
  inlet: Point;
  /** Where the first of those who wait stands; the others stand to the left of them, within so many pixels. */
  line: Point & { room: number };
  vessels: VesselPlace[];
  chips: Chips;
  /** The whole street, and the part of it under the cloud. */
  street: Box;
  door: Box;
  /** Room for the words beside those who lie there; 0 where none are written. */
  besideLying: number;
  /** Whether the glasses are large enough for dots; otherwise only their levels tell. */
  roomForDots: boolean;
};

/** Whether what belongs to the number of a server stands beside it, or below. */
export function isBeside({ chips, vessels }: StageLayout, index: number): boolean {
  return chips === 'line' && vessels[index].number.w >= 290;
}

/** Whether the balancer's name stands at the end of it, and not above. */
export function isNamedInside({ beam, beamName }: StageLayout): boolean {
  return beamName.y > beam.y;
}

export const clamp = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
