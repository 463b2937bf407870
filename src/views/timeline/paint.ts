import { area, curveStepAfter, line } from 'd3';
import type { Fan } from './fan.ts';
import type { TimelineLayout } from './layout.ts';
import type { MarkKind } from './marks.ts';
import type { Palette } from './palette.ts';
import type { Edge } from './stack.ts';

type Ctx = CanvasRenderingContext2D;
type Point = [number, number];

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

/** From the top layer down: each is filled to the bottom, and the next covers what is not its own. */
function paintLayers(ctx: Ctx, layout: TimelineLayout, palette: Palette): void {
  const { layers, plot, x, nowX } = layout;
  for (let i = layers.length - 1; i >= 0; i--) {
    const { runs, upper } = layers[i];
    const points = pixels(upper, layout);
    const shape = area<Point>(
      (p) => p[0],
      plot.bottom,
      (p) => p[1],
    ).context(ctx);
    const edge = line<Point>().context(ctx);
    for (const { version, startTick, endTick } of runs) {
      const colours = palette.versions[version > 1 ? 1 : 0];
      const right = endTick === runs[runs.length - 1].endTick ? nowX : x(endTick);
      within(ctx, x(startTick), plot.top, right, plot.bottom, () => {
        ctx.beginPath();
        shape(points);
        ctx.fillStyle = i % 2 === 0 ? colours.fill : colours.tint;
        ctx.fill();
        if (i % 2 === 1) {
          ctx.fillStyle = hatch(ctx, colours.fill) ?? colours.tint;
          ctx.fill();
        }
        ctx.beginPath();
        edge(points);
        ctx.lineJoin = 'round';
        ctx.strokeStyle = palette.panel;
        ctx.lineWidth = 1.5;
        ctx.stroke();
      });
    }
  }
}

const hatches = new Map<string, CanvasPattern | null>();

/** Thin slanting lines of a colour: what tells a layer from its neighbours without colour. */
function hatch(ctx: Ctx, colour: string): CanvasPattern | null {
  const known = hatches.get(colour);
  if (known !== undefined) return known;
  const tile = document.createElement('canvas');
  tile.width = tile.height = 12;
  const pen = tile.getContext('2d');
  if (pen === null) return null;
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.beginPath();
  for (const shift of [-12, 0, 12]) {
    pen.moveTo(shift - 1, 13);
    pen.lineTo(shift + 13, -1);
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

/** An edge in pixels, drawn on to the right of now. */
function pixels(edge: Edge, { x, y, plot }: TimelineLayout): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < edge.length; i += 2) points.push([x(edge[i]), y(edge[i + 1])]);
  points.push([plot.right + 1, points[points.length - 1][1]]);
  return points;
}

function paintFan(ctx: Ctx, fan: Fan, { plot }: TimelineLayout, palette: Palette): void {
  const colours = palette.versions[fan.version > 1 ? 1 : 0];
  const path = (curve: number[], from = 0, to = curve.length - 2) => {
    const stride = to < from ? -2 : 2;
    for (let i = from; i !== to + stride; i += stride) ctx.lineTo(curve[i], curve[i + 1]);
  };
  ctx.beginPath();
  path(fan.early);
  path(fan.late, fan.late.length - 2, 0);
  ctx.closePath();
  ctx.fillStyle = colours.soft;
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
  ctx.fillRect(fan.median - 1, plot.bottom - 7, 2, 8);
}

function paintNow(ctx: Ctx, { nowX, plot }: TimelineLayout, palette: Palette): void {
  ctx.fillStyle = palette.ink;
  ctx.fillRect(nowX - 0.75, plot.top - 2, 1.5, plot.bottom - plot.top + 5);
}

/** The shapes of events: ✕ harm, ◆ a failed test, ▼ a timeout, ■ the rollout, a drop for bone dry. */
export function paintMark(ctx: Ctx, kind: MarkKind, x: number, y: number, palette: Palette): void {
  const grave = kind === 'harm' || kind === 'testFailed';
  ctx.fillStyle = ctx.strokeStyle = grave ? palette.harm : kind === 'dry' ? palette.good : palette.faint;
  ctx.lineWidth = 2;
  ctx.fillRect(x - 0.5, y + 4, 1, 5);
  ctx.beginPath();
  SHAPES[kind](ctx, x, y);
  if (kind === 'harm') ctx.stroke();
  else ctx.fill();
}

const SHAPES: Record<MarkKind, (ctx: Ctx, x: number, y: number) => void> = {
  harm: (ctx, x, y) => {
    ctx.moveTo(x - 3.5, y - 3.5);
    ctx.lineTo(x + 3.5, y + 3.5);
    ctx.moveTo(x + 3.5, y - 3.5);
    ctx.lineTo(x - 3.5, y + 3.5);
  },
  testFailed: (ctx, x, y) => polygon(ctx, [x, y - 5, x + 4.5, y, x, y + 5, x - 4.5, y]),
  deadline: (ctx, x, y) => polygon(ctx, [x - 4.5, y - 4, x + 4.5, y - 4, x, y + 4]),
  rollout: (ctx, x, y) => ctx.rect(x - 3.5, y - 3.5, 7, 7),
  dry: (ctx, x, y) => {
    ctx.moveTo(x, y - 5.5);
    ctx.quadraticCurveTo(x + 4, y - 0.5, x + 3.6, y + 1.4);
    ctx.arc(x, y + 1, 3.6, 0.1, Math.PI - 0.1);
    ctx.quadraticCurveTo(x - 4, y - 0.5, x, y - 5.5);
  },
};

function polygon(ctx: Ctx, corners: number[]): void {
  for (let i = 0; i < corners.length; i += 2) ctx.lineTo(corners[i], corners[i + 1]);
  ctx.closePath();
}
