import { curveStepAfter, line } from 'd3';
import type { Bracket } from './brackets.ts';
import { FAN_HEIGHT, type Fan } from './fan.ts';
import type { Point, TimelineLayout } from './layout.ts';
import { paintLayers, pixels, within } from './paintLayers.ts';
import { paintMark } from './paintMark.ts';
import type { Palette } from './palette.ts';
import type { Edge } from './stack.ts';

type Ctx = CanvasRenderingContext2D;

/** How much of what was already played, but is later than the moment shown, is taken away. */
const PALE = 0.62;

/** Paints all of the timeline but its words; `scale` is how many pixels of the canvas one CSS pixel has. */
export function paintTimeline(ctx: Ctx, layout: TimelineLayout, palette: Palette, scale: number): void {
  const { size, plot, now, played } = layout;
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.clearRect(0, 0, size.width, size.height);
  paintBands(ctx, layout, palette);
  paintGrid(ctx, layout, palette);
  const nowX = Math.min(Math.max(now.x, plot.left), plot.right);
  const playedX = Math.min(Math.max(played.x, plot.left), plot.right);
  within(ctx, plot.left, plot.top, playedX, plot.bottom, () => {
    paintLayers(ctx, layout, palette);
    paintCapacity(ctx, layout, palette);
    if (!played.past) return;
    ctx.globalAlpha = PALE;
    ctx.fillStyle = palette.panel;
    ctx.fillRect(nowX, plot.top, playedX - nowX, plot.bottom - plot.top);
  });
  within(ctx, nowX, plot.top, plot.right, plot.bottom, () => {
    for (const fan of layout.fans) paintFan(ctx, fan, layout, palette);
  });
  if (played.past && played.x <= plot.right + 1) paintEnd(ctx, layout, palette);
  if (now.within) paintNow(ctx, layout, palette);
  within(ctx, plot.left - 6, 0, plot.right + 6, plot.bottom, () => {
    for (const bracket of layout.brackets) paintBracket(ctx, bracket, layout, palette);
    for (const { kind, x, later } of layout.marks) {
      ctx.globalAlpha = later ? 1 - PALE / 2 : 1;
      paintMark(ctx, kind, x, plot.top - 7, palette);
    }
  });
}

function paintBands(ctx: Ctx, { bands, plot }: TimelineLayout, palette: Palette): void {
  for (const { x0, x1, index } of bands) {
    ctx.fillStyle = index % 2 === 1 ? palette.band : palette.panel;
    ctx.fillRect(x0, plot.top, x1 - x0, plot.bottom - plot.top);
    if (x0 <= plot.left) continue;
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

/** A brace under the marks: the drop of a bleed that went as forecast stands within it. */
function paintBracket(ctx: Ctx, { x0, x1, version }: Bracket, { plot }: TimelineLayout, palette: Palette): void {
  ctx.fillStyle = palette.versions[version > 1 ? 1 : 0].text;
  ctx.fillRect(x0, plot.top - 1, Math.max(2, x1 - x0), 2);
  for (const x of [x0, x1]) ctx.fillRect(x - 0.5, plot.top - 7, 1.5, 8);
}

function paintNow(ctx: Ctx, { now, plot }: TimelineLayout, palette: Palette): void {
  ctx.fillStyle = palette.ink;
  ctx.fillRect(now.x - 0.75, plot.top - 2, 1.5, plot.bottom - plot.top + 5);
}

/** The end of what was played. */
function paintEnd(ctx: Ctx, { played, plot }: TimelineLayout, palette: Palette): void {
  ctx.fillStyle = palette.faint;
  for (let y = plot.top; y < plot.bottom; y += 4) ctx.fillRect(played.x - 0.5, y, 1, 2);
}
