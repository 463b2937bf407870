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

/** The smallest distances between two vessels: in one row with a pipe each, with the name beside the valve, and in one line with the status. */
const MIN_PITCH = 58;
const STACKED_PITCH = 112;
const LINE_PITCH = 230;
/** Below this width the internet is above the balancer instead of beside it. */
const LANDSCAPE = 560;
/** The page keeps as much for the stage, whatever else it has to say. */
const LEAST_HEIGHT = 296;
/** How far the glass goes on above the top of the scale: a line of text. */
const HEADROOM = 20;
/** How far below the rim the number stands. */
const BELOW_RIM = 24;
const EDGE = 12;
const CLOUD = { w: 84, h: 44 };
const BEAM = 22;
const STREET = 36;
/** The least room for the words beside those who lie in the street. */
const BESIDE_LYING = 84;
const VALVE_ROW = 32;
const GAP = 24;
/** Height of a line of a note, and room for the balancer's name. */
const NOTE = 16;
const NAME = 100;

export const clamp = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** The stage for so many servers in a room of this size. */
export function layoutStage({ width, height }: Size, count: number): StageLayout {
  const landscape = width >= LANDSCAPE;
  const left = landscape ? CLOUD.w + 2 * EDGE : EDGE;
  const pitch = (width - left - EDGE + GAP / 2) / count;
  return pitch >= MIN_PITCH ? pipes(width, height, count, landscape, left) : grid(width, height, count, landscape);
}

/** The height that a scene of this width needs for so many servers to stay legible. */
export function neededHeight(width: number, count: number): number {
  if (width >= LANDSCAPE || (width - EDGE) / count >= MIN_PITCH) return LEAST_HEIGHT;
  const columns = Math.max(1, Math.floor(width / 50));
  return Math.max(LEAST_HEIGHT, 150 + Math.ceil(count / columns) * 36);
}

/** A line of a note beside the cloud, where the balancer is below it. */
const besideCloud =
  (width: number) =>
  (line: number): Box => ({ x: CLOUD.w + 2 * EDGE, y: 2 + line * NOTE, w: width - CLOUD.w - 3 * EDGE, h: NOTE });

type Head = Pick<StageLayout, 'internet' | 'rate' | 'beam' | 'beamName' | 'inlet' | 'line'>;

/** The cloud and the balancer; its name stands in it right of `named`, or above it. */
function head(width: number, landscape: boolean, named: number | null): Head {
  if (!landscape) {
    const internet = { x: EDGE, y: 2, ...CLOUD };
    const beam = { x: EDGE / 2, y: internet.y + 3 * NOTE + 8, w: width - EDGE, h: BEAM };
    const beside = besideCloud(width);
    return {
      internet,
      rate: beside(0),
      beam,
      beamName: beside(1),
      inlet: { x: internet.x + CLOUD.w / 2, y: beam.y + BEAM / 2 },
      line: { x: internet.x + CLOUD.w - EDGE, y: internet.y + EDGE, room: CLOUD.w - 2 * EDGE },
    };
  }
  const above = named === null ? 14 : 0;
  const beam = { x: CLOUD.w + 2 * EDGE, y: 4 + above, w: width - CLOUD.w - 3 * EDGE, h: BEAM };
  const internet = { x: EDGE / 2, y: 2, ...CLOUD };
  const inlet = { x: beam.x, y: beam.y + BEAM / 2 };
  const from = named ?? beam.x;
  return {
    internet,
    rate: { x: EDGE / 2, y: internet.y + CLOUD.h + 6, w: CLOUD.w, h: 48 },
    beam,
    beamName: { x: from, y: named === null ? 1 : beam.y + 3, w: beam.x + beam.w - from - 8, h: 16 },
    inlet,
    line: { x: beam.x - EDGE, y: inlet.y, room: CLOUD.w - EDGE },
  };
}

function pipes(width: number, height: number, count: number, landscape: boolean, left: number): StageLayout {
  const gap = clamp(6, (width - left) / count / 8, GAP);
  const pitch = (width - left - EDGE + gap) / count;
  const w = pitch - gap;
  const chips: Chips = pitch >= LINE_PITCH ? 'line' : pitch >= STACKED_PITCH ? 'stacked' : 'inside';
  const pipeAt = chips === 'inside' ? w / 2 : 20;
  const lastPipe = left + (count - 1) * pitch + pipeAt;
  const named = lastPipe + 16;
  const top = head(width, landscape, landscape && width - EDGE - named > NAME ? named : null);
  const floor = top.beam.y + top.beam.h;
  const row = chips === 'stacked' ? VALVE_ROW + 4 : VALVE_ROW;
  const rim = floor + 2 + row;
  const h = Math.max(40, height - STREET - rim);
  const streetY = rim + h;
  const [inside, inset] = chips === 'inside' ? [40, 2] : [0, 8];
  const vessels = Array.from({ length: count }, (_, i): VesselPlace => {
    const x = left + i * pitch;
    const pipeX = x + pipeAt;
    return {
      glass: { x, y: rim, w, h },
      full: h - HEADROOM,
      valve: { x: pipeX, y: floor + 1 + row / 2 },
      spout: { x: pipeX, y: rim + 4 },
      outlet: { x: x + w / 2, y: rim + h },
      chip:
        chips === 'inside'
          ? { x: x + 2, y: rim + 22, w: w - 4, h: 36 }
          : { x: x + 37, y: floor + 2, w: w - 37, h: row },
      number: { x: x + inset, y: rim + BELOW_RIM + inside, w: w - 2 * inset, h: h - BELOW_RIM - inside },
      street: { x, y: streetY, w, h: STREET },
    };
  });
  const street = { x: EDGE / 2, y: streetY, w: width - EDGE, h: STREET };
  const door = landscape ? { x: 3, y: streetY, w: left - 4, h: STREET } : besideCloud(width)(2);
  return {
    width,
    height,
    mode: 'pipes',
    ...top,
    vessels,
    chips,
    street,
    door,
    besideLying: BESIDE_LYING,
    roomForDots: true,
  };
}

function grid(width: number, height: number, count: number, landscape: boolean): StageLayout {
  const top = head(width, landscape, null);
  const under = landscape ? Math.max(top.beam.y + BEAM, top.rate.y - 4) : top.beam.y + BEAM;
  const street = { x: EDGE / 2, y: height - STREET / 2, w: width - EDGE, h: STREET / 2 };
  const area = { x: EDGE / 2, y: under + 6, w: width - EDGE, h: 0 };
  area.h = Math.max(60, street.y - area.y);
  const columns = bestColumns(count, area.w, area.h);
  const rows = Math.ceil(count / columns);
  const pitchX = area.w / columns;
  const pitchY = area.h / rows;
  const gap = clamp(3, pitchX * 0.07, 10);
  const roomForDots = pitchY >= 64 && pitchX >= 56;
  const headline = roomForDots ? 34 : 0;
  const vessels = Array.from({ length: count }, (_, i): VesselPlace => {
    const x = area.x + (i % columns) * pitchX;
    const y = area.y + Math.floor(i / columns) * pitchY;
    const w = pitchX - gap;
    const h = Math.max(6, pitchY - headline - clamp(3, gap, 6));
    const rim = y + headline;
    // No way leads back under the cloud.
    const pipeX = Math.max(x + w / 2, landscape ? top.beam.x + EDGE : 0);
    return {
      glass: { x, y: rim, w, h },
      full: h * 0.9,
      valve: { x: pipeX, y: top.beam.y + BEAM },
      spout: { x: pipeX, y: rim },
      outlet: { x: x + w / 2, y: rim + h },
      chip: { x, y, w, h: headline + h },
      number: { x, y: rim, w, h },
      street: { x, y: rim + h, w, h: 0 },
    };
  });
  const rate = landscape ? { ...top.rate, x: width - EDGE - 180, y: 1, w: 180, h: 16 } : top.rate;
  const beamName = landscape ? { ...top.beamName, w: top.beamName.w - 200 } : top.beamName;
  return {
    width,
    height,
    mode: 'grid',
    ...top,
    rate,
    beamName,
    vessels,
    chips: 'head',
    street,
    door: street,
    besideLying: BESIDE_LYING,
    roomForDots,
  };
}

/** Whether what belongs to the number of a server stands beside it, or below. */
export function isBeside({ chips, vessels }: StageLayout, index: number): boolean {
  return chips === 'line' && vessels[index].number.w >= 290;
}

/** Whether the balancer's name stands at the end of it, and not above. */
export function isNamedInside({ beam, beamName }: StageLayout): boolean {
  return beamName.y > beam.y;
}

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
