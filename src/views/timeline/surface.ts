import { fitCanvas, type Size, screenScale } from '../canvas/fitCanvas.ts';
import { watchTheme } from '../canvas/watchTheme.ts';
import { type Palette, readPalette } from './palette.ts';

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
    scale = screenScale();
    size = { width, height };
    fitCanvas(canvas, size, scale);
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
      const release = watchTheme(() => {
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
