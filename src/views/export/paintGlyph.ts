import type { Look } from './look.ts';

/** A version's shape: a circle for the old one, a diamond for the new one. */
export function paintGlyph(
  g: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  version: number,
  { stage }: Look,
) {
  g.beginPath();
  if (version < 2) g.arc(x, y, r, 0, 2 * Math.PI);
  else {
    const wide = r * 1.2;
    g.moveTo(x, y - wide);
    for (const [dx, dy] of [
      [wide, 0],
      [0, wide],
      [-wide, 0],
    ])
      g.lineTo(x + dx, y + dy);
    g.closePath();
  }
  g.fillStyle = version < 2 ? stage.v1 : stage.v2;
  g.fill();
  g.strokeStyle = version < 2 ? stage['v1-text'] : stage['v2-text'];
  g.lineWidth = 1;
  g.stroke();
}
