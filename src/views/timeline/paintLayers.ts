import { area, bisector, line } from 'd3';
import type { Point, TimelineLayout } from './layout.ts';
import type { Palette } from './palette.ts';
import type { Edge } from './stack.ts';

type Ctx = CanvasRenderingContext2D;

/** Paints within a rectangle only. */
export function within(ctx: Ctx, left: number, top: number, right: number, bottom: number, paint: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, Math.max(0, right - left), bottom - top);
  ctx.clip();
  paint();
  ctx.restore();
}

/**
 * From the top layer down: each is filled to the bottom, and the next covers what is not its own. The edges come after
 * all fills, so that the last few users of a layer still show as a line.
 */
export function paintLayers(ctx: Ctx, layout: TimelineLayout, palette: Palette): void {
  const { layers, plot, x, played } = layout;
  const downwards = layers
    .map(({ runs, upper }, i) => ({ runs, points: pixels(upper, layout), odd: i % 2 === 1 }))
    .reverse();
  const shape = area<Point>(
    (p) => p[0],
    plot.bottom,
    (p) => p[1],
  ).context(ctx);
  const edge = line<Point>().context(ctx);
  const each = (paint: (points: Point[], colours: Palette['versions'][number], odd: boolean) => void) => {
    for (const { runs, points, odd } of downwards) {
      runs.forEach(({ version, startTick, endTick }, i) => {
        const left = Math.max(plot.left, x(startTick));
        const right = Math.min(plot.right, i === runs.length - 1 ? played.x : x(endTick));
        if (right <= left) return;
        within(ctx, left, plot.top, right, plot.bottom + 1, () => {
          ctx.beginPath();
          paint(stretch(points, left, right), palette.versions[version > 1 ? 1 : 0], odd);
        });
      });
    }
  };
  each((points, colours, odd) => {
    shape(points);
    ctx.fillStyle = odd ? colours.tint : colours.fill;
    ctx.fill();
    if (!odd) return;
    ctx.fillStyle = hatch(ctx, colours.fill) ?? colours.tint;
    ctx.fill();
  });
  ctx.lineJoin = 'bevel';
  ctx.lineWidth = 1.25;
  each((points, colours) => {
    edge(points);
    ctx.strokeStyle = colours.text;
    ctx.stroke();
  });
}

const bisectX = bisector((point: Point) => point[0]).left;
const hatches = new Map<string, CanvasPattern | null>();

/** Thin slanting lines of a colour: what tells a layer from its neighbours without colour. */
function hatch(ctx: Ctx, colour: string): CanvasPattern | null {
  const known = hatches.get(colour);
  if (known !== undefined) return known;
  const tile = document.createElement('canvas');
  tile.width = tile.height = 9;
  const pen = tile.getContext('2d');
  if (pen === null) return null;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.beginPath();
  for (const shift of [-9, 0, 9]) {
    pen.moveTo(shift - 1, 10);
    pen.lineTo(shift + 10, -1);
  }
  pen.stroke();
  const pattern = ctx.createPattern(tile, 'repeat');
  hatches.set(colour, pattern);
  return pattern;
}

/** The points from `left` to `right`, with one more at each end. */
function stretch(points: Point[], left: number, right: number): Point[] {
  const from = bisectX(points, left);
  return points.slice(Math.max(0, from - 1), bisectX(points, right) + 1);
}

/** An edge in pixels, drawn on to the right of what was played. */
export function pixels(edge: Edge, { x, y, plot }: TimelineLayout): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < edge.length; i += 2) points.push([x(edge[i]), y(edge[i + 1])]);
  const [lastX, lastY] = points[points.length - 1];
  points.push([Math.max(lastX, plot.right + 1), lastY]);
  return points;
}
