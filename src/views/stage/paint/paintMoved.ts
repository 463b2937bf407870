import type { StageLayout } from '../layout/layout.ts';
import type { Dots } from '../scene/dots.ts';
import type { Palette } from './palette.ts';

/** Paints the way that those have come who are being moved, and a broken key over those whom that signs out. */
export function paintMoved(g: CanvasRenderingContext2D, dots: Dots, layout: StageLayout, palette: Palette): void {
  if (layout.mode === 'grid') return;
  for (const { dot, from, to, x, y, signedOut } of dots.moved) {
    const [here, there] = [dots.x[dot], dots.y[dot]];
    const [up, down] = [layout.vessels[from], layout.vessels[to]];
    const along = layout.inlet.y;
    g.strokeStyle = palette['ink-2'];
    g.lineWidth = 1;
    g.setLineDash([3, 3]);
    g.beginPath();
    g.moveTo(x, y);
    const inBeam = there <= up.valve.y;
    const past = Math.abs(here - up.valve.x) > Math.abs(here - down.valve.x);
    if (inBeam || past) {
      g.lineTo(up.spout.x, up.spout.y);
      g.lineTo(up.valve.x, along);
    }
    if (past && !inBeam) g.lineTo(down.valve.x, along);
    g.lineTo(here, there);
    g.stroke();
    g.setLineDash([]);
    if (signedOut) brokenKey(g, here + dots.size[dot] + 5, there - dots.size[dot], palette);
  }
}

/** A key in two pieces. */
function brokenKey(g: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
  g.strokeStyle = palette['harm-text'];
  g.lineWidth = 1.75;
  g.beginPath();
  g.arc(x, y, 2.75, 0, 2 * Math.PI);
  g.moveTo(x + 2.75, y);
  g.lineTo(x + 5, y);
  g.moveTo(x + 7, y + 1.5);
  g.lineTo(x + 11, y + 1.5);
  g.lineTo(x + 11, y + 4.5);
  g.moveTo(x + 8.5, y + 1.5);
  g.lineTo(x + 8.5, y + 3.5);
  g.stroke();
}
