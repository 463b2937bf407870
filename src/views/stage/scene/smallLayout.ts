import type { Size } from '../../kit/fitCanvas.ts';
import type { StageLayout, VesselPlace } from './layout.ts';

/** The smallest distance between two vessels that stand in one row with a pipe each. */
const MIN_PITCH = 34;
/** Vessels lower than this show their level only. */
const MIN_DOTS_HEIGHT = 26;
const EM = 10;
const EDGE = 4;

/** The stage of one run among several, for so many servers: as the large one, without its words. */
export function layoutSmallStage({ width, height }: Size, count: number): StageLayout {
  const servers = Math.max(1, count);
  const internet = { x: EDGE, y: 3, w: 26, h: 17 };
  const beam = { x: 42, y: 5, w: Math.max(20, width - 42 - EDGE), h: 13 };
  const inlet = { x: beam.x, y: beam.y + beam.h / 2 };
  const columns = bestColumns(servers, width - 2 * EDGE, height - 30);
  const rows = Math.ceil(servers / columns);
  const pipes = rows === 1;
  const floor = beam.y + beam.h;
  const top = floor + (pipes ? 17 : 6);
  const pitchX = (width - EDGE) / columns;
  const pitchY = Math.max(5, (height - 3 - top) / rows);
  const gap = Math.min(14, Math.max(2, pitchX * 0.12));
  const h = pipes ? pitchY : Math.max(2, pitchY - 3);
  const vessels = Array.from({ length: count }, (_, i): VesselPlace => {
    const x = EDGE / 2 + (i % columns) * pitchX;
    const y = top + Math.floor(i / columns) * pitchY;
    const w = pitchX - gap;
    return {
      glass: { x, y, w, h },
      full: h * 0.9,
      valve: { x: x + w / 2, y: floor + 5 },
      spout: { x: x + w / 2, y: y + 3 },
      outlet: { x: x + w, y: y + h - Math.min(5, h / 4) },
      chip: { x, y, w, h },
    };
  });
  return {
    width,
    height,
    mode: pipes ? 'pipes' : 'grid',
    em: EM,
    chipEm: EM,
    internet,
    beam,
    inlet,
    vessels,
    chips: 'below',
    gap,
    roomForDots: h >= MIN_DOTS_HEIGHT && pitchX >= MIN_PITCH,
  };
}

function bestColumns(count: number, width: number, height: number): number {
  if (width / count >= MIN_PITCH) return count;
  let best = 1;
  let room = 0;
  for (let columns = 1; columns <= count; columns++) {
    const cell = Math.min(width / columns / 1.4, height / Math.ceil(count / columns));
    if (cell > room) [best, room] = [columns, cell];
  }
  return best;
}
