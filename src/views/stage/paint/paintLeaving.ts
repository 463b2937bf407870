import { EXIT } from '../../../engine/index.ts';
import { type Leaving, LYING_TURN } from '../scene/leaving.ts';
import { LYING_RADIUS } from '../scene/street.ts';
import { circle, diamond, person, tick } from './paintDots.ts';
import { type Palette, versionColours } from './palette.ts';

/** Paints those who have just left: with a tick, with a cross, or with an open cross. */
export function paintLeaving(g: CanvasRenderingContext2D, leaving: Leaving, radius: number, palette: Palette): void {
  const r = Math.max(radius, 2);
  for (let n = 0; n < leaving.count; n++) {
    const [x, y, version] = [leaving.x[n], leaving.y[n], leaving.version[n]];
    g.globalAlpha = leaving.opacity[n];
    if (leaving.kind[n] === EXIT.completed) content(g, x, y, r, version, palette);
    else {
      g.save();
      g.translate(x, y);
      g.rotate(leaving.turn[n]);
      const lies = Math.abs(leaving.turn[n]) / LYING_TURN;
      fallen(g, 0, 0, r + (Math.min(r, LYING_RADIUS) - r) * lies, { version, cart: false, order: -1 }, palette);
      g.restore();
    }
  }
  g.globalAlpha = 1;
}

function content(
  g: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  version: number,
  palette: Palette,
): void {
  g.fillStyle = versionColours(palette, version).fill;
  g.beginPath();
  (version >= 2 ? diamond : circle)(g, x, y, r);
  g.fill();
  if (r >= 3) tick(g, x + r + 5, y, r, palette);
}

/** How somebody was who was cut off; version 0 for those who were turned away. */
export type Token = { version: number; cart: boolean; order: number };

/** Somebody who lies in the street: what they were, and the cross. */
export function fallen(
  g: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  token: Token,
  palette: Palette,
): void {
  const { version, cart, order } = token;
  if (version > 0) person(g, x, y, r, version, cart, order, palette);
  else {
    g.fillStyle = palette['ink-2'];
    g.beginPath();
    circle(g, x, y, r);
    g.fill();
  }
  cross(g, x + r * 0.75, y + r * 0.75, Math.max(2.6, r * 0.7), version > 0, palette);
}

/** Arm and half thickness of a cross, in radii. */
const ARM = 1.5;
const THICK = 0.5;

/** A cross: solid for who was cut off, open for who was turned away. */
export function cross(
  g: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  solid: boolean,
  palette: Palette,
): void {
  g.beginPath();
  for (let corner = 0; corner < OUTLINE.length; corner += 2) {
    const [u, v] = [OUTLINE[corner] * r * Math.SQRT1_2, OUTLINE[corner + 1] * r * Math.SQRT1_2];
    if (corner === 0) g.moveTo(x + u - v, y + u + v);
    else g.lineTo(x + u - v, y + u + v);
  }
  g.closePath();
  g.strokeStyle = solid ? palette.panel : palette['harm-text'];
  g.lineWidth = solid ? 1.5 : 1.25;
  if (solid) g.stroke();
  g.fillStyle = solid ? palette.harm : palette.panel;
  g.fill();
  if (!solid) g.stroke();
}

/** A plus sign's corners, u and v in turn. */
const OUTLINE = [
  [-THICK, -ARM],
  [THICK, -ARM],
  [THICK, -THICK],
  [ARM, -THICK],
  [ARM, THICK],
  [THICK, THICK],
  [THICK, ARM],
  [-THICK, ARM],
  [-THICK, THICK],
  [-ARM, THICK],
  [-ARM, -THICK],
  [-THICK, -THICK],
].flat();
