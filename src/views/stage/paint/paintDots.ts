import { mix } from '../../kit/canvas/readColours.ts';
import { type Dots, ORDER_DONE, UNDERWAY } from '../scene/dots.ts';
import { type Palette, versionColours } from './palette.ts';

const TURN = Math.PI * 2;
/** How much wider than its radius a diamond is, so that both shapes weigh the same. */
export const DIAMOND = 1.28;
/** The radius of the ring around an order that is being placed, and how thick it is. */
export const ringRadius = (r: number): number => r * 1.22 + Math.min(1.5, r * 0.4);
const ringWidth = (r: number): number => Math.max(1, Math.min(2, r * 0.28));
/** From this radius on dots have an outline. */
const OUTLINED = 2.5;

/** Paints dots with crisp outlines: all of them, or those that are larger than most. */
export function paintDots(g: CanvasRenderingContext2D, dots: Dots, palette: Palette, largerThan = 0): void {
  const { count, kind, x, y, size, order } = dots;
  g.lineCap = 'round';
  for (let n = 0; n < count; n++) {
    if (size[n] <= largerThan) continue;
    if (kind[n] === UNDERWAY) {
      g.fillStyle = palette['ink-2'];
      g.beginPath();
      circle(g, x[n], y[n], size[n] * 0.9);
      g.fill();
    } else person(g, x[n], y[n], size[n], kind[n] >= 4 ? 2 : 1, (kind[n] - 1) % 3 === 1, order[n], palette);
  }
  g.lineCap = 'butt';
}

/** One user: by version a disc or a diamond, a notch for a cart, a ring that closes as an order proceeds, a tick when it is placed. */
export function person(
  g: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  version: number,
  cart: boolean,
  order: number,
  palette: Palette,
): void {
  const { fill, edge, soft } = versionColours(palette, version);
  const outlined = r >= OUTLINED;
  g.beginPath();
  (version >= 2 ? diamond : circle)(g, x, y, r);
  g.fillStyle = outlined ? fill : mix(fill, edge, 0.5);
  g.fill();
  if (outlined) {
    g.strokeStyle = edge;
    g.lineWidth = Math.max(0.75, Math.min(1.5, r * 0.2));
    g.stroke();
  }
  if (cart) {
    g.fillStyle = soft;
    g.beginPath();
    notch(g, x, y, r);
    g.fill();
  }
  if (order === ORDER_DONE) tick(g, x, y - r, r, palette);
  else if (order >= 0) {
    if (outlined) {
      g.strokeStyle = palette.edge;
      g.lineWidth = 0.75;
      g.beginPath();
      circle(g, x, y, ringRadius(r));
      g.stroke();
    }
    g.strokeStyle = palette.ink;
    g.lineWidth = ringWidth(r);
    g.beginPath();
    g.arc(x, y, ringRadius(r), -TURN / 4, TURN * (Math.max(0.04, order) - 0.25));
    g.stroke();
  }
}

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

const notch: Shape = (g, x, y, r) => {
  g.moveTo(x - r * 0.5, y - r * 0.95);
  g.lineTo(x + r * 0.5, y - r * 0.95);
  g.lineTo(x, y);
  g.closePath();
};

/** A tick right above a point. */
export function tick(g: CanvasRenderingContext2D, x: number, y: number, r: number, palette: Palette): void {
  const u = Math.max(3.5, r * 0.8);
  g.strokeStyle = palette['good-text'];
  g.lineWidth = Math.max(1.5, u * 0.4);
  g.beginPath();
  g.moveTo(x - u * 0.7, y - u * 0.6);
  g.lineTo(x - u * 0.1, y);
  g.lineTo(x + u, y - u * 1.3);
  g.stroke();
}
