import type { SeenWorld } from '../../../engine/index.ts';
import type { Size } from '../../kit/fitCanvas.ts';

type Point = { x: number; y: number };
export type Box = { x: number; y: number; w: number; h: number };

/** Where one server is drawn, in CSS pixels from the scene's top left. */
export type VesselPlace = {
  /** The inside of the glass, from the rim down to the bottom. */
  glass: Box;
  /** Height of the level at full capacity; the glass goes on a little above it. */
  full: number;
  /** Centre of the valve under the balancer. */
  valve: Point;
  /** Lower end of the pipe: users drop from here. */
  spout: Point;
  /** Where those who are done leave the glass. */
  outlet: Point;
  /** Room for the server's name, status and count. */
  chip: Box;
};

/** Everything on the stage as numbers. */
export type StageLayout = Size & {
  /** `pipes`: one row with a pipe each; `grid`: many small vessels without pipes. */
  mode: 'pipes' | 'grid';
  /** Size of the main text; all distances follow from it. */
  em: number;
  /** Size of the text in a server's chip. */
  chipEm: number;
  internet: Box;
  beam: Box;
  /** Where users enter the balancer. */
  inlet: Point;
  vessels: VesselPlace[];
  /** How the chips stand: beside the pipe above the glass, below it, or as a cell's head line. */
  chips: 'above' | 'below' | 'head';
  /** Room to the right of a glass. */
  gap: number;
  /** Whether the glasses are large enough for dots; otherwise only their levels tell. */
  roomForDots: boolean;
};

/** The smallest distance between two vessels that still leaves room for a pipe and a chip. */
const MIN_PITCH = 58;
/** From this distance on there is room for the chip beside the pipe. */
const ROOMY_PITCH = 150;
/** Below this width the internet is above the balancer instead of beside it. */
const LANDSCAPE = 560;
/** The page keeps as much for the stage, whatever else it has to say: see app.css. */
const LEAST_HEIGHT = 230;
/** How far the glass goes on above the capacity line. */
const HEADROOM = 0.1;

export const clamp = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** The stage for so many servers in a room of this size. */
export function layoutStage({ width, height }: Size, count: number): StageLayout {
  const em = clamp(12.5, Math.min(width / 68, height / 22), 24);
  const landscape = width >= LANDSCAPE;
  const left = landscape ? clamp(11 * em, width * 0.17, 15 * em) : 0.5 * em;
  const pitch = (width - left - 0.6 * em) / count;
  return pitch >= MIN_PITCH
    ? pipes(width, height, count, em, landscape, left, pitch)
    : grid(width, height, count, em, landscape);
}

/** The height that a scene of this width needs for so many servers to stay legible. */
export function neededHeight(width: number, count: number): number {
  if (width >= LANDSCAPE || (width - 12) / count >= MIN_PITCH) return LEAST_HEIGHT;
  const columns = Math.max(1, Math.floor(width / 50));
  return Math.max(LEAST_HEIGHT, 110 + Math.ceil(count / columns) * 32);
}

/** Whether a server's words stand beside its pipe with room for whole sentences. */
export function isRoomy({ chips, vessels, em }: StageLayout, index: number): boolean {
  return chips === 'above' && vessels[index].chip.w >= 15 * em;
}

function head(width: number, em: number, landscape: boolean, left: number) {
  if (landscape) {
    const internet = { x: 0.9 * em, y: 0.5 * em, w: left - 3.4 * em, h: 4.2 * em };
    const beam = { x: left, y: 1.45 * em, w: width - left - 0.8 * em, h: 2.3 * em };
    return { internet, beam, inlet: { x: beam.x, y: beam.y + beam.h / 2 } };
  }
  const internet = { x: 0.8 * em, y: 0.3 * em, w: 8.4 * em, h: 3.2 * em };
  const beam = { x: 0.6 * em, y: 4.5 * em, w: width - 1.2 * em, h: 2 * em };
  return { internet, beam, inlet: { x: internet.x + internet.w / 2, y: beam.y + beam.h / 2 } };
}

function pipes(
  width: number,
  height: number,
  count: number,
  em: number,
  landscape: boolean,
  left: number,
  pitch: number,
): StageLayout {
  const { internet, beam, inlet } = head(width, em, landscape, left);
  const roomy = pitch >= ROOMY_PITCH;
  const gap = clamp(0.7 * em, pitch * 0.1, 3 * em);
  const w = Math.min(pitch - gap, 44 * em);
  const start = left + 0.3 * em + Math.max(0, (pitch - gap - w) / 2);
  const floor = beam.y + beam.h;
  const wordy = w - 3.2 * em >= 15 * em;
  const top = floor + (roomy ? (wordy ? 4.7 : 6.6) : 2.7) * em;
  const bottom = height - (roomy ? 1.5 : 6.2) * em;
  const h = Math.max(40, bottom - top);
  const vessels = Array.from({ length: count }, (_, i): VesselPlace => {
    const x = start + i * pitch;
    const pipeX = roomy ? x + 1.45 * em : x + w / 2;
    return {
      glass: { x, y: top, w, h },
      full: h * (1 - HEADROOM),
      valve: { x: pipeX, y: floor + 1.05 * em },
      spout: { x: pipeX, y: top + 0.5 * em },
      outlet: { x: x + w, y: top + h - outletHeight(em) / 2 },
      chip: roomy
        ? { x: x + 3.1 * em, y: floor + 0.35 * em, w: w - 3.1 * em, h: top - floor - 0.7 * em }
        : { x: x - gap / 2, y: top + h + 0.45 * em, w: pitch, h: 5.6 * em },
    };
  });
  const chips = roomy ? 'above' : 'below';
  const chipEm = roomy ? em : clamp(10.5, pitch / 7, em);
  return { width, height, mode: 'pipes', em, chipEm, internet, beam, inlet, vessels, chips, gap, roomForDots: true };
}

function grid(width: number, height: number, count: number, em: number, landscape: boolean): StageLayout {
  const small = Math.min(em, 16);
  const { internet, beam, inlet } = head(width, small, landscape, 11 * small);
  const area = { x: 0.6 * small, y: beam.y + beam.h + 1.4 * small, w: width - 1.2 * small, h: 0 };
  area.h = Math.max(60, height - area.y - 0.5 * small);
  const columns = bestColumns(count, area.w, area.h);
  const rows = Math.ceil(count / columns);
  const pitchX = area.w / columns;
  const pitchY = area.h / rows;
  const gap = clamp(3, pitchX * 0.07, 10);
  const roomForDots = pitchY >= 40 && pitchX >= 40;
  const chipEm = clamp(9, Math.min(pitchX / (roomForDots ? 6.6 : 3.9), pitchY / (roomForDots ? 4 : 2.6)), 0.95 * em);
  const headline = roomForDots ? 2.9 * chipEm : 0;
  const vessels = Array.from({ length: count }, (_, i): VesselPlace => {
    const x = area.x + (i % columns) * pitchX;
    const y = area.y + Math.floor(i / columns) * pitchY;
    const w = pitchX - gap;
    const h = Math.max(6, pitchY - headline - clamp(3, gap, 6));
    const top = y + headline;
    return {
      glass: { x, y: top, w, h },
      full: h * (1 - HEADROOM),
      valve: { x: x + w / 2, y: beam.y + beam.h },
      spout: { x: x + w / 2, y: top },
      outlet: { x: x + w, y: top + h - Math.min(4, h / 4) },
      chip: { x, y, w, h: headline + h },
    };
  });
  return { width, height, mode: 'grid', em, chipEm, internet, beam, inlet, vessels, chips: 'head', gap, roomForDots };
}

/** Out of sight. */
const NOWHERE = { x: -10_000, y: -10_000 };
const NO_PLACE: VesselPlace = {
  glass: { ...NOWHERE, w: 0, h: 0 },
  full: 0,
  valve: NOWHERE,
  spout: NOWHERE,
  outlet: NOWHERE,
  chip: { ...NOWHERE, w: 0, h: 0 },
};

/** Which servers are there at all. */
export function whoIsThere({ servers }: SeenWorld): boolean[] {
  return servers.map(({ status }) => status !== 'absent');
}

export function sameThere(a: readonly boolean[], b: readonly boolean[]): boolean {
  return a.length === b.length && a.every((is, s) => is === b[s]);
}

/** A layout of those that are there, with a place for every server: those that are not stand nowhere. */
export function withAbsent(layout: StageLayout, there: readonly boolean[]): StageLayout {
  let next = 0;
  return { ...layout, vessels: there.map((is) => (is ? layout.vessels[next++] : NO_PLACE)) };
}

/** Height of the tap at the bottom right of a glass. */
const outletHeight = (em: number): number => 1.05 * em;

/** The number of columns that gives each cell the most room at about three to two. */
function bestColumns(count: number, w: number, h: number): number {
  let best = 1;
  let bestRoom = 0;
  for (let columns = 1; columns <= count; columns++) {
    const room = Math.min(w / columns / 1.4, h / Math.ceil(count / columns));
    if (room > bestRoom) {
      bestRoom = room;
      best = columns;
    }
  }
  return best;
}
