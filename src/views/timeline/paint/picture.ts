import { fitCanvas } from '../../kit/canvas/fitCanvas.ts';
import type { Place } from '../../kit/canvas/usePainting.ts';
import { canvasPen } from '../../kit/pens/canvasPen.ts';
import type { Pen } from '../../kit/pens/pen.ts';
import { type Palette, readPalette } from './palette.ts';

/** Paints a canvas unless the picture would be the same: all that it depends on are its ingredients and its place. */
export type Picture = (
  canvas: HTMLCanvasElement | null,
  place: Place,
  ingredients: readonly unknown[],
  paint: (pen: Pen, palette: Palette) => void,
) => void;

/** A picture that remembers what it was last painted of. */
export function createPicture(): Picture {
  let drawn: readonly unknown[] = [];
  let palette: Palette | null = null;
  return (canvas, { size, scale, fresh }, ingredients, paint) => {
    const ctx = canvas?.getContext('2d');
    if (!canvas || !ctx) return;
    if (fresh || palette === null) palette = readPalette(document.documentElement);
    else if (ingredients.every((ingredient, i) => ingredient === drawn[i])) return;
    drawn = ingredients;
    fitCanvas(canvas, size, scale);
    paint(canvasPen(ctx, size, scale, palette.font), palette);
  };
}
