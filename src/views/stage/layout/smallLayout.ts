import type { Size } from '../../kit/canvas/fitCanvas.ts';
import { bestColumns } from './columns.ts';
import type { StageLayout, VesselPlace } from './layout.ts';

/** The smallest distance between two vessels that stand in one row with a pipe each. */
const MIN_PITCH = 34;
/** Vessels lower than this show their level only. */
const MIN_DOTS_HEIGHT = 26;
const EDGE = 4;
/** The street has room for those who lie there and their count, or, where there is little height, for them alone. */
const STREET = { from: 130, high: 36, low: 12 };

/**
 * The stage of one run among several, for so many servers: as the large one, without its words. `lying` is the height of the street,
 * where that is given.
 */
export function layoutSmallStage(
  { width, height }: Size,
  count: number,
  lying = height >= STREET.from ? STREET.high : STREET.low,
): StageLayout {
  const servers = Math.max(1, count);
  const internet = { x: EDGE, y: 3, w: 26, h: 17 };
  const beam = { x: 42, y: 5, w: Math.max(20, width - 42 - EDGE), h: 13 };
  const inlet = { x: beam.x, y: beam.y + beam.h / 2 };
  const inner = width - 2 * EDGE;
  const columns = inner / servers >= MIN_PITCH ? servers : bestColumns(servers, inner, height - 30 - lying);
  const rows = Math.ceil(servers / columns);
  const pipes = rows === 1;
  const floor = beam.y + beam.h;
  const top = floor + (pipes ? 17 : 6);
  const pitchX = (width - EDGE) / columns;
  const pitchY = Math.max(5, (height - lying - top) / rows);
  const gap = Math.min(14, Math.max(2, pitchX * 0.12));
  const h = pipes ? pitchY : Math.max(2, pitchY - 3);
  const street = { x: EDGE, y: top + rows * pitchY, w: width - 2 * EDGE, h: lying };
  const vessels = Array.from({ length: count }, (_, i): VesselPlace => {
    const x = EDGE / 2 + (i % columns) * pitchX;
    const y = top + Math.floor(i / columns) * pitchY;
    const w = pitchX - gap;
    const box = { x, y, w, h };
    return {
      glass: box,
      full: h * 0.9,
      valve: { x: x + w / 2, y: floor + 5 },
      spout: { x: x + w / 2, y: y + 3 },
      outlet: { x: x + w / 2, y: y + h },
      chip: box,
      number: box,
      street: { x, y: pipes ? street.y : y + h, w, h: pipes ? lying : 0 },
    };
  });
  return {
    width,
    height,
    mode: pipes ? 'pipes' : 'grid',
    internet,
    rate: internet,
    beam,
    beamName: beam,
    inlet,
    line: { x: beam.x - EDGE, y: inlet.y, room: internet.w },
    vessels,
    chips: 'head',
    street,
    door: { x: EDGE, y: internet.y + internet.h + 1, w: 36, h: Math.max(0, top - internet.y - internet.h - 1) },
    besideLying: 0,
    roomForDots: h >= MIN_DOTS_HEIGHT && pitchX >= MIN_PITCH,
  };
}
