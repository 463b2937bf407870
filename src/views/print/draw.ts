import type { Frame } from '../../player/player.ts';
import { createCanvas } from '../exports/picture/raster.ts';
import type { Size } from '../kit/canvas/fitCanvas.ts';
import type { Pen } from '../kit/pens/pen.ts';
import { svgPen } from '../kit/pens/svgPen.ts';
import type { Palette } from '../stage/paint/palette.ts';
import { createScene, SMALL } from '../stage/paint/scene.ts';

/** About 300 dots to an inch. */
const SCALE = 4;

/** The clusters of runs, each painted on a canvas of its own. @throws when the browser gives none */
export function createStages(size: Size, palette: Palette): (frame: Frame) => HTMLCanvasElement {
  const [fixed, moving] = [0, 1].map(() => document.createElement('canvas'));
  const scene = createScene({ fixed, moving }, SMALL, palette);
  return (frame) => {
    const { canvas, g } = createCanvas(size.width * SCALE, size.height * SCALE);
    scene?.paint(frame, { size, scale: SCALE, still: false, fresh: false });
    for (const layer of [fixed, moving]) g.drawImage(layer, 0, 0, canvas.width, canvas.height);
    return canvas;
  };
}

/** What a pen draws, as an element. */
export function drawing({ width, height }: Size, paint: (pen: Pen) => void): SVGSVGElement {
  const pen = svgPen('print');
  paint(pen);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.innerHTML = pen.markup();
  return svg;
}
