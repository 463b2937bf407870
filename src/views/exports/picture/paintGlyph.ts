import { versionShape } from '../../stage/shapes/shapes.ts';
import type { Look } from './look.ts';

/** How large a version's shape is drawn, in its own units: about the radius of its circle. */
const RADIUS = 4.4;

/** A version's shape around a point, `r` its radius. */
export function paintGlyph(
  g: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  version: number,
  { stage }: Look,
) {
  const unit = r / RADIUS;
  g.save();
  g.translate(x, y);
  g.scale(unit, unit);
  g.lineWidth = 1 / unit;
  for (const { fill, stroke, ...outline } of versionShape(version).marks) {
    const path = new Path2D('d' in outline ? outline.d : undefined);
    if ('r' in outline) path.arc(0, 0, outline.r, 0, 2 * Math.PI);
    if (fill !== undefined) {
      g.fillStyle = stage[fill];
      g.fill(path);
    }
    if (stroke !== undefined) {
      g.strokeStyle = stage[stroke];
      g.stroke(path);
    }
  }
  g.restore();
}
