import type { Frame } from '../../player/player.ts';
import { type Known, layoutTimeline, type TimelineLayout } from './layout.ts';
import { paintTimeline } from './paint.ts';
import { type Palette, readPalette, watchTheme } from './palette.ts';
import { writeWords } from './words.ts';

/** With reduced motion the running chart moves on in steps of this long. */
const STILL_MS = 1_000;

/** What joins the pure geometry to the elements on the page: it knows the size, the colours and what was drawn last. */
export type ChartPainter = {
  /** Takes hold of the elements; `redraw` asks for a frame. Returns how to let go. */
  mount(box: HTMLElement, canvas: HTMLCanvasElement, svg: SVGSVGElement, redraw: () => void): () => void;
  /** Draws the frame unless the picture would be the same. */
  paint(frame: Frame, known: Known): void;
  /** The tick under the cursor; null when there is none. */
  cursor(): number | null;
  setCursor(tick: number | null): void;
  /** The tick at a pixel, and back; of the chart as it was last drawn. */
  tickAt(x: number): number;
  xOf(tick: number): number;
  ticksPerPixel(): number;
  width(): number;
};

export function createChartPainter(): ChartPainter {
  let elements: { canvas: HTMLCanvasElement; svg: SVGSVGElement } | null = null;
  let size = { width: 0, height: 0 };
  let scale = 1;
  let palette: Palette | null = null;
  let layout: TimelineLayout | null = null;
  let cursor: number | null = null;
  let drawn: unknown[] = [];
  let drawnAt = Number.NEGATIVE_INFINITY;
  const still = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');

  /** All that the picture depends on, coarse enough that a change nobody could see is none. */
  const ingredients = ({ history, world, moment }: Frame, { drains }: Known): unknown[] => [
    history,
    history.tick,
    world.scenario,
    drains,
    layout ? Math.round(layout.x(moment) * 4) : null,
    size,
    palette,
    cursor,
  ];
  const measure = (box: HTMLElement): void => {
    if (!elements) return;
    const { clientWidth: width, clientHeight: height } = box;
    scale = Math.min(3, globalThis.devicePixelRatio || 1);
    size = { width, height };
    elements.canvas.width = Math.round(width * scale);
    elements.canvas.height = Math.round(height * scale);
  };

  return {
    mount: (box, canvas, svg, redraw) => {
      elements = { canvas, svg };
      measure(box);
      const sizes = new ResizeObserver(() => {
        measure(box);
        redraw();
      });
      sizes.observe(box);
      const release = watchTheme(document.documentElement, () => {
        palette = null;
        redraw();
      });
      redraw();
      return () => {
        elements = null;
        sizes.disconnect();
        release();
      };
    },
    paint: (frame, known) => {
      if (elements === null || size.width === 0 || size.height === 0) return;
      palette ??= readPalette(document.documentElement);
      const now = performance.now();
      const moved = cursor !== drawn.at(-1) || size !== drawn[5] || palette !== drawn[6];
      if (still?.matches && frame.playing && !moved && now - drawnAt < STILL_MS) return;
      const next = ingredients(frame, known);
      if (next.every((ingredient, i) => ingredient === drawn[i])) return;
      layout = layoutTimeline(frame, known, size);
      drawn = ingredients(frame, known);
      drawnAt = now;
      const ctx = elements.canvas.getContext('2d');
      if (ctx) paintTimeline(ctx, layout, palette, scale);
      writeWords(elements.svg, layout, cursor === null ? null : layout.x(cursor));
    },
    cursor: () => cursor,
    setCursor: (tick) => {
      cursor = tick;
    },
    tickAt: (x) => (layout ? ((x - layout.plot.left) / (layout.plot.right - layout.plot.left)) * layout.spanTicks : 0),
    xOf: (tick) => layout?.x(tick) ?? 0,
    ticksPerPixel: () => (layout ? layout.spanTicks / (layout.plot.right - layout.plot.left) : 1),
    width: () => size.width,
  };
}
