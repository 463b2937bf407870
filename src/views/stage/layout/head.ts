import type { Box, StageLayout } from './layout.ts';
import { BEAM, CLOUD, EDGE } from './measures.ts';

/** Height of a line of a note. */
const NOTE = 16;

/** A line of a note beside the cloud, where the balancer is below it. */
export const besideCloud =
  (width: number) =>
  (line: number): Box => ({ x: CLOUD.w + 2 * EDGE, y: 2 + line * NOTE, w: width - CLOUD.w - 3 * EDGE, h: NOTE });

type Head = Pick<StageLayout, 'internet' | 'rate' | 'beam' | 'beamName' | 'inlet' | 'line'>;

/** The cloud and the balancer; its name stands in it right of `named`, or above it. */
export function head(width: number, landscape: boolean, named: number | null): Head {
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
