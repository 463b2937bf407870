import type { Frame } from '../../player/player.ts';
import { wantsStillness } from '../canvas/useStillness.ts';
import { type Known, layoutTimeline, type TimelineLayout } from './layout.ts';
import { paintTimeline } from './paint.ts';
import { createSurface } from './surface.ts';
import { writeWords } from './words.ts';
import type { Span, Zoom } from './zoom.ts';

/** With reduced motion the running chart moves on in steps of this long. */
const STILL_MS = 1_000;

/** What the user has chosen to see of a frame. */
export type Choice = { zoom: Zoom; cursorTick: number | null };

/** What joins the pure geometry to the elements on the page; it knows what was drawn last. */
export type ChartPainter = {
  /** Takes hold of the elements; `redraw` asks for a frame. Returns how to let go. */
  mount(box: HTMLElement, canvas: HTMLCanvasElement, svg: SVGSVGElement, redraw: () => void): () => void;
  /** Draws the frame unless the picture would be the same. */
  paint(frame: Frame, known: Known, choice: Choice): void;
  /** The tick at a pixel, and back; of the chart as it was last drawn. */
  tickAt(x: number): number;
  xOf(tick: number): number;
  ticksPerPixel(): number;
  /** The pixel at which the span on screen begins. */
  left(): number;
  width(): number;
  span(): Span;
};

export function createChartPainter(): ChartPainter {
  const surface = createSurface();
  let svg: SVGSVGElement | null = null;
  let layout: TimelineLayout | null = null;
  let chosen: unknown[] = [];
  let drawn: unknown[] = [];
  let drawnAt = Number.NEGATIVE_INFINITY;

  const ticksPerPixel = () =>
    layout ? (layout.span.endTick - layout.span.startTick) / (layout.plot.right - layout.plot.left) : 1;
  /** All else that the picture depends on, coarse enough that a change nobody could see is none. */
  const ingredients = ({ history, world, moment, events, playing }: Frame, { drains, forecasts }: Known): unknown[] => [
    history,
    history.tick,
    world.tick < history.tick,
    playing ? null : world.tick,
    world.scenario,
    events.length,
    drains,
    forecasts,
    layout ? Math.round(layout.x(moment) * 4) : null,
  ];
  const same = (one: unknown[], other: unknown[]) => one.every((ingredient, i) => ingredient === other[i]);

  return {
    mount: (box, canvas, element, redraw) => {
      svg = element;
      drawn = [];
      const release = surface.mount(box, canvas, redraw);
      return () => {
        svg = null;
        release();
      };
    },
    paint: (frame, known, { zoom, cursorTick }) => {
      const held = surface.hold();
      if (held === null || svg === null) return;
      const { ctx, size, scale, palette } = held;
      const choice = [zoom, cursorTick, size, palette];
      const now = performance.now();
      const touched = !same(choice, chosen);
      if (frame.playing && !touched && now - drawnAt < STILL_MS && wantsStillness()) return;
      if (!touched && same(ingredients(frame, known), drawn)) return;
      layout = layoutTimeline(frame, known, size, zoom);
      chosen = choice;
      drawn = ingredients(frame, known);
      drawnAt = now;
      if (ctx) paintTimeline(ctx, layout, palette, scale);
      writeWords(svg, layout, cursorTick === null ? null : layout.x(cursorTick));
    },
    tickAt: (x) => (layout ? layout.span.startTick + (x - layout.plot.left) * ticksPerPixel() : 0),
    xOf: (tick) => layout?.x(tick) ?? 0,
    ticksPerPixel,
    left: () => layout?.plot.left ?? 0,
    width: () => layout?.size.width ?? 0,
    span: () => layout?.span ?? { startTick: 0, endTick: Number.POSITIVE_INFINITY },
  };
}
