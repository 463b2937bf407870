import { besideCloud, head } from './head.ts';
import { type Chips, clamp, type StageLayout, type VesselPlace } from './layout.ts';
import { BESIDE_LYING, EDGE, STREET } from './measures.ts';

/** The smallest distances between two vessels with the name beside the valve, and in one line with the status. */
const STACKED_PITCH = 112;
const LINE_PITCH = 230;
/** How far the glass goes on above the top of the scale: a line of text. */
const HEADROOM = 20;
/** How far below the rim the number stands. */
const BELOW_RIM = 24;
const VALVE_ROW = 32;
export const GAP = 24;
/** Room for the balancer's name. */
const NAME = 100;

/** One row, with a pipe to each. */
export function pipes(width: number, height: number, count: number, landscape: boolean, left: number): StageLayout {
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
