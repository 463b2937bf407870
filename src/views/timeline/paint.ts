import { area, bisector, curveStepAfter, line } from 'd3';
import { FAN_HEIGHT, type Fan } from './fan.ts';
import type { Point, TimelineLayout } from './layout.ts';
import { paintMark } from './paintMark.ts';
import type { Palette } from './palette.ts';
import type { Edge } from './stack.ts';

type Ctx = CanvasRenderingContext2D;

/** Paints all of the timeline but its words; `scale` is how many pixels of the canvas one CSS pixel has. */
export function paintTimeline(ctx: Ctx, layout: TimelineLayout, palette: Palette, scale: number): void {
  const { size, plot, nowX } = layout;
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.clearRect(0, 0, size.width, size.height);
  paintBands(ctx, layout, palette);
  paintGrid(ctx, layout, palette);
  within(ctx, plot.left, plot.top, plot.right, plot.bottom, () => {
    within(ctx, nowX, plot.top, plot.right, plot.bottom, () => {
      for (const fan of layout.fans) paintFan(ctx, fan, layout, palette);
    });
    within(ctx, plot.left, plot.top, nowX, plot.bottom, () => {
      paintLayers(ctx, layout, palette);
      paintCapacity(ctx, layout, palette);
    });
  });
  paintNow(ctx, layout, palette);
  for (const { kind, x } of layout.marks) paintMark(ctx, kind, x, plot.top - 7, palette);
}

function within(ctx: Ctx, left: number, top: number, right: number, bottom: number, paint: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, Math.max(0, right - left), bottom - top);
  ctx.clip();
  paint();
  ctx.restore();
}

function paintBands(ctx: Ctx, { bands, plot }: TimelineLayout, palette: Palette): void {
  for (const { x0, x1, index } of bands) {
    ctx.fillStyle = index % 2 === 1 ? palette.band : palette.panel;
    ctx.fillRect(x0, plot.top, x1 - x0, plot.bottom - plot.top);
    ctx.fillStyle = palette.line;
    ctx.fillRect(Math.round(x0), plot.top, 1, plot.bottom - plot.top);
  }
}

function paintGrid(ctx: Ctx, { counts, times, plot }: TimelineLayout, palette: Palette): void {
  ctx.fillStyle = palette.line;
  for (const { at } of counts) ctx.fillRect(plot.left, Math.round(at), plot.right - plot.left, 1);
  ctx.fillStyle = palette.lineStrong;
  ctx.fillRect(plot.left, Math.round(plot.bottom), plot.right - plot.left, 1);
  for (const { at } of times) ctx.fillRect(Math.round(at), plot.bottom, 1, 4);
}

/**
 * From the top layer down: each is filled to the bottom, and the next covers what is not its own. The edges come after
 * all fills, so that the last few users of a layer still show as a line.
 */
function paintLayers(ctx: Ctx, layout: TimelineLayout, palette: Palette): void {
  const { layers, plot, x, nowX } = layout;
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
        const left = x(startTick);
        const right = i === runs.length - 1 ? nowX : x(endTick);
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

function paintCapacity(ctx: Ctx, layout: TimelineLayout, palette: Palette): void {
  const draw = (edge: Edge, dash: number[], colour: string, width: number) => {
    ctx.beginPath();
    line<Point>().curve(curveStepAfter).context(ctx)(pixels(edge, layout));
    ctx.setLineDash(dash);
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke();
    ctx.setLineDash([]);
  };
  draw(layout.installed, [1, 3], palette.lineStrong, 1);
  draw(layout.serving, [6, 4], palette.ink, 1.5);
}

/** The points from `left` to `right`, with one more at each end. */
function stretch(points: Point[], left: number, right: number): Point[] {
  const from = bisectX(points, left);
  return points.slice(Math.max(0, from - 1), bisectX(points, right) + 1);
}

/** An edge in pixels, drawn on to the right of now. */
function pixels(edge: Edge, { x, y, plot }: TimelineLayout): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < edge.length; i += 2) points.push([x(edge[i]), y(edge[i + 1])]);
  points.push([plot.right + 1, points[points.length - 1][1]]);
  return points;
}

/** How the users left should go, and a box on the axis for when the last of them does. */
function paintFan(ctx: Ctx, fan: Fan, { plot }: TimelineLayout, palette: Palette): void {
  const colours = palette.versions[fan.version > 1 ? 1 : 0];
  const path = (points: Point[]) => line<Point>().context(ctx)(points);
  const fade = ctx.createLinearGradient(0, plot.bottom, 0, plot.bottom - FAN_HEIGHT);
  fade.addColorStop(0.3, colours.soft);
  fade.addColorStop(1, palette.panel);
  ctx.fillStyle = fade;
  ctx.fillRect(fan.low, plot.bottom - FAN_HEIGHT, fan.high - fan.low, FAN_HEIGHT);
  ctx.fillStyle = colours.soft;
  ctx.beginPath();
  path([...fan.early, ...fan.late.toReversed()]);
  ctx.fill();
  ctx.beginPath();
  path(fan.middle);
  ctx.setLineDash([3, 3]);
  ctx.strokeStyle = colours.text;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = colours.text;
  ctx.fillRect(fan.low, plot.bottom - 2, fan.high - fan.low, 3);
  for (const x of [fan.low, fan.high]) ctx.fillRect(x - 0.5, plot.bottom - 8, 1, 8);
  ctx.fillRect(fan.median - 1, plot.bottom - FAN_HEIGHT, 2, FAN_HEIGHT);
}

function paintNow(ctx: Ctx, { nowX, plot }: TimelineLayout, palette: Palette): void {
  ctx.fillStyle = palette.ink;
  ctx.fillRect(nowX - 0.75, plot.top - 2, 1.5, plot.bottom - plot.top + 5);
}
