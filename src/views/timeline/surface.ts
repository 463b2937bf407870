import type { Size } from './layout.ts';
import { type Palette, readPalette, watchTheme } from './palette.ts';

/** A canvas as large as its box, with the colours of the theme in force. */
export type Surface = {
  /** Takes hold of the elements; `redraw` asks for a frame. Returns how to let go. */
  mount(box: HTMLElement, canvas: HTMLCanvasElement, redraw: () => void): () => void;
  /** What to draw with; null while there is nothing to draw on. Size and palette are the same objects until they change. */
  hold(): { ctx: CanvasRenderingContext2D | null; size: Size; scale: number; palette: Palette } | null;
};

export function createSurface(): Surface {
  let canvas: HTMLCanvasElement | null = null;
  let size = { width: 0, height: 0 };
  let scale = 1;
  let palette: Palette | null = null;

  const measure = (box: HTMLElement): void => {
    if (canvas === null) return;
    const { clientWidth: width, clientHeight: height } = box;
    scale = Math.min(3, globalThis.devicePixelRatio || 1);
    size = { width, height };
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  };
  return {
    mount: (box, element, redraw) => {
      canvas = element;
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
        canvas = null;
        sizes.disconnect();
        release();
      };
    },
    hold: () => {
      if (canvas === null || size.width === 0 || size.height === 0) return null;
      palette ??= readPalette(document.documentElement);
      return { ctx: canvas.getContext('2d'), size, scale, palette };
    },
  };
}
