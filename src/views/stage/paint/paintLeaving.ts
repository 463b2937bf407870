import { EXIT } from '../../../engine/index.ts';
import type { Leaving } from '../scene/leaving.ts';
import { circle, diamond } from './paintDots.ts';
import { type Palette, versionColours } from './palette.ts';

/** Paints those who have just left: a dot with a tick, a solid cross, a hollow cross. */
export function paintLeaving(g: CanvasRenderingContext2D, leaving: Leaving, radius: number, palette: Palette): void {
  const r = Math.max(radius, 2);
  for (let n = 0; n < leaving.count; n++) {
    g.globalAlpha = leaving.opacity[n];
    if (leaving.kind[n] === EXIT.completed) content(g, leaving, n, r, palette);
    else cross(g, leaving, n, r, palette);
  }
  g.globalAlpha = 1;
}

function content(g: CanvasRenderingContext2D, leaving: Leaving, n: number, r: number, palette: Palette): void {
  const version = leaving.version[n];
  const x = leaving.x[n];
  const y = leaving.y[n];
  g.fillStyle = versionColours(palette, version).fill;
  g.beginPath();
  (version >= 2 ? diamond : circle)(g, x, y, r);
  g.fill();
  if (r < 3 || leaving.opacity[n] === 1) return;
  g.strokeStyle = palette['good-text'];
  g.lineWidth = Math.max(1.5, r * 0.36);
  g.lineCap = 'round';
  g.beginPath();
  g.moveTo(x + r * 0.9, y - r * 1.1);
  g.lineTo(x + r * 1.35, y - r * 0.6);
  g.lineTo(x + r * 2.2, y - r * 1.8);
  g.stroke();
}

/** Arm and half thickness of a cross, in radii. */
const ARM = 1.75;
const THICK = 0.5;

function cross(g: CanvasRenderingContext2D, leaving: Leaving, n: number, radius: number, palette: Palette): void {
  const r = Math.max(radius, 3);
  const angle = leaving.turn[n] + Math.PI / 4;
  const c = Math.cos(angle) * r;
  const s = Math.sin(angle) * r;
  const x = leaving.x[n];
  const y = leaving.y[n];
  g.beginPath();
  for (let corner = 0; corner < 12; corner++) {
    const u = OUTLINE[corner * 2];
    const v = OUTLINE[corner * 2 + 1];
    const px = x + u * c - v * s;
    const py = y + u * s + v * c;
    if (corner === 0) g.moveTo(px, py);
    else g.lineTo(px, py);
  }
  g.closePath();
  if (leaving.kind[n] === EXIT.cutOff) {
    g.fillStyle = palette.harm;
    g.fill();
    return;
  }
  if (leaving.kind[n] !== EXIT.turnedAway) return;
  g.fillStyle = palette.panel;
  g.fill();
  g.strokeStyle = palette['harm-text'];
  g.lineWidth = Math.max(1.25, r * 0.28);
  g.stroke();
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
