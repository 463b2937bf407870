import { area } from 'd3';
import type { Frame } from '../../player/player.ts';
import { layoutOverview, type OverviewLayout } from './overview.ts';
import { within } from './paintLayers.ts';
import type { Palette } from './palette.ts';
import { createSurface, type Surface } from './surface.ts';
import type { Zoom } from './zoom.ts';

/** Draws the overview, unless the picture would be the same. */
export type OverviewPainter = Pick<Surface, 'mount'> & {
  paint(frame: Frame, zoom: Zoom): void;
  layout(): OverviewLayout | null;
};

/** While the run plays the overview is drawn anew when it is so many pixels further. */
const WORTH_PIXELS = 0.5;

export function createOverviewPainter(): OverviewPainter {
  const surface = createSurface();
  let layout: OverviewLayout | null = null;
  let drawn: unknown[] = [];
  return {
    mount: surface.mount,
    paint: (frame, zoom) => {
      const held = surface.hold();
      if (held === null) return;
      const { ctx, size, scale, palette } = held;
      const { history, world, moment } = frame;
      const at = (tick: number) => (layout ? Math.round(layout.x(tick) / WORTH_PIXELS) : Number.NaN);
      const past = world.tick < history.tick;
      const ingredients = () => [zoom, size, palette, history, world.scenario, past, at(moment), at(history.tick)];
      if (ingredients().every((ingredient, i) => ingredient === drawn[i])) return;
      layout = layoutOverview(frame, size, zoom);
      drawn = ingredients();
      if (ctx) paintOverview(ctx, layout, palette, scale);
    },
    layout: () => layout,
  };
}

function paintOverview(ctx: CanvasRenderingContext2D, layout: OverviewLayout, palette: Palette, scale: number): void {
  const { size, plot, areas, window, nowX, playedX } = layout;
  const height = plot.bottom - plot.top;
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.clearRect(0, 0, size.width, size.height);
  ctx.fillStyle = palette.band;
  ctx.fillRect(plot.left, plot.top, plot.right - plot.left, height);
  within(ctx, plot.left, plot.top, playedX, plot.bottom, () => {
    for (const { version, points } of areas.toReversed()) {
      ctx.beginPath();
      area<[number, number]>(
        (p) => p[0],
        plot.bottom,
        (p) => p[1],
      ).context(ctx)(points);
      ctx.fillStyle = palette.versions[version > 1 ? 1 : 0].fill;
      ctx.fill();
    }
  });
  ctx.fillStyle = palette.panel;
  ctx.globalAlpha = 0.55;
  ctx.fillRect(nowX, plot.top, playedX - nowX, height);
  ctx.globalAlpha = 0.7;
  ctx.fillRect(plot.left, plot.top, window.x0 - plot.left, height);
  ctx.fillRect(window.x1, plot.top, plot.right - window.x1, height);
  ctx.globalAlpha = 1;
  ctx.fillStyle = palette.ink;
  ctx.fillRect(nowX - 0.75, plot.top, 1.5, height);
  ctx.strokeStyle = palette.faint;
  ctx.lineWidth = 1;
  ctx.strokeRect(window.x0 + 0.5, plot.top + 0.5, Math.max(1, window.x1 - window.x0 - 1), height - 1);
  for (const x of [window.x0, window.x1]) paintHandle(ctx, x, plot.top + height / 2, palette);
}

function paintHandle(ctx: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
  ctx.beginPath();
  ctx.roundRect(x - 3.5, y - 6, 7, 12, 3);
  ctx.fillStyle = palette.panel;
  ctx.fill();
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1.25;
  ctx.stroke();
  ctx.fillStyle = palette.ink;
  ctx.fillRect(x - 0.5, y - 3, 1, 6);
}
