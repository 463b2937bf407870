import { mix } from '../../kit/readColours.ts';
import { ARRIVING, type Dots } from '../scene/dots.ts';
import { type Palette, versionColours } from './palette.ts';

const TURN = Math.PI * 2;
/** How much wider than its radius a diamond is, so that both shapes weigh the same. */
export const DIAMOND = 1.28;
/** How far outside of a dot the ring of an order lies. */
export const RING = 1.5;

/** Paints every dot with crisp outlines: for crowds in which one can still be told from the other. */
export function paintDots(g: CanvasRenderingContext2D, dots: Dots, palette: Palette): void {
  const r = dots.radius;
  const outlined = r >= 2.5;
  g.fillStyle = palette['ink-2'];
  each(g, dots, ARRIVING, ARRIVING, r * 0.9, circle, FILL);
  for (const version of [1, 2]) {
    const { fill, edge, soft } = versionColours(palette, version);
    const first = version === 1 ? 1 : 4;
    const shape = version === 1 ? circle : diamond;
    g.fillStyle = outlined ? fill : mix(fill, edge, 0.5);
    g.strokeStyle = edge;
    g.lineWidth = Math.max(0.75, r * 0.2);
    each(g, dots, first, first + 2, r, shape, outlined ? FILL | STROKE : FILL);
    g.fillStyle = soft;
    if (outlined) each(g, dots, first + 1, first + 1, r * 0.42, circle, FILL);
    g.strokeStyle = palette.ink;
    g.lineWidth = Math.max(1, r * 0.3);
    each(g, dots, first + 2, first + 2, r * RING, shape, STROKE);
  }
}

const FILL = 1;
const STROKE = 2;

type Shape = (g: CanvasRenderingContext2D, x: number, y: number, r: number) => void;

export const circle: Shape = (g, x, y, r) => {
  g.moveTo(x + r, y);
  g.arc(x, y, r, 0, TURN);
};

export const diamond: Shape = (g, x, y, r) => {
  const d = r * DIAMOND;
  g.moveTo(x, y - d);
  g.lineTo(x + d, y);
  g.lineTo(x, y + d);
  g.lineTo(x - d, y);
  g.closePath();
};

function each(
  g: CanvasRenderingContext2D,
  { count, kind, x, y }: Dots,
  from: number,
  to: number,
  r: number,
  shape: Shape,
  how: number,
): void {
  for (let n = 0; n < count; n++) {
    if (kind[n] < from || kind[n] > to) continue;
    g.beginPath();
    shape(g, x[n], y[n], r);
    if (how & FILL) g.fill();
    if (how & STROKE) g.stroke();
  }
}
