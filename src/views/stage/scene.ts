import type { Frame } from '../../player/player.ts';
import { fitCanvas, type Size } from '../canvas/fitCanvas.ts';
import { createDots, type Dots, placeDots } from './dots.ts';
import { layoutStage, type StageLayout, sameThere, whoIsThere, withAbsent } from './layout.ts';
import { createLeaving, type Leaving, placeLeaving } from './leaving.ts';
import { paintComfort } from './paintComfort.ts';
import { paintDots } from './paintDots.ts';
import { fixedKey, paintFixed } from './paintFixed.ts';
import { paintLeaving } from './paintLeaving.ts';
import { paintLiquid } from './paintLiquid.ts';
import { paintWork } from './paintWork.ts';
import { type Palette, readPalette } from './palette.ts';
import { CROWD, createPixels, type Pixels, paintPixels, pixelRatio } from './pixels.ts';

type Layer = { canvas: HTMLCanvasElement; g: CanvasRenderingContext2D };

/** The painted part of the stage: three canvases, and what has to be worked out anew when size or colours change. */
export type Scene = {
  fixed: Layer;
  moving: Layer;
  crowd: Layer;
  layout: StageLayout | null;
  /** Which servers are there. */
  there: readonly boolean[];
  palette: Palette | null;
  pixels: Pixels | null;
  fixedKey: number;
  ratio: number;
  dots: Dots;
  leaving: Leaving;
};

/** A scene on these canvases; null where there is no canvas to paint on. */
export function createScene(
  fixed: HTMLCanvasElement,
  moving: HTMLCanvasElement,
  crowd: HTMLCanvasElement,
): Scene | null {
  const layers = [fixed, moving, crowd].map((canvas) => ({ canvas, g: canvas.getContext('2d') }));
  if (layers.some(({ g }) => g === null)) return null;
  const [a, b, c] = layers as Layer[];
  return {
    fixed: a,
    moving: b,
    crowd: c,
    layout: null,
    there: [],
    palette: null,
    pixels: null,
    fixedKey: 0,
    ratio: 1,
    dots: createDots(),
    leaving: createLeaving(),
  };
}

/** Forgets the colours: they are read again for the next frame. */
export function forgetColours(scene: Scene): void {
  scene.palette = null;
}

/** Paints a frame. `still`: nothing moves, only levels and what is being done are shown. */
export function paintScene(scene: Scene, frame: Frame, size: Size, deviceRatio: number, still: boolean): void {
  bringUpToDate(scene, frame, size, deviceRatio);
  const layout = scene.layout as StageLayout;
  const palette = scene.palette as Palette;
  const { moving, dots, leaving, ratio } = scene;
  const g = moving.g;
  placeDots(frame, layout, dots);
  placeLeaving(frame, layout, dots, leaving);
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.clearRect(0, 0, size.width, size.height);
  if (still)
    frame.world.servers.forEach(({ sessions }, s) => {
      dots.levels[s] = sessions;
    });
  paintLiquid(g, frame, dots.levels, layout, palette, still);
  paintWork(g, frame, layout, palette);
  const crowded = !still && dots.count > CROWD;
  scene.crowd.canvas.hidden = !crowded;
  if (crowded) paintCrowd(scene, size, deviceRatio, palette);
  else if (!still) paintDots(g, dots, palette);
  paintComfort(g, frame.world, dots.levels, layout, palette);
  if (still) return;
  paintLeaving(g, leaving, dots.radius, palette);
}

function paintCrowd(scene: Scene, size: Size, deviceRatio: number, palette: Palette): void {
  const { canvas, g } = scene.crowd;
  if (scene.pixels === null) {
    scene.pixels = createPixels(g, size, pixelRatio(size, deviceRatio));
    canvas.width = scene.pixels.image.width;
    canvas.height = scene.pixels.image.height;
  }
  paintPixels(g, scene.pixels, scene.dots, palette);
}

/** Brings layout, colours, canvases and the fixed layer up to date. */
function bringUpToDate(scene: Scene, { world }: Frame, size: Size, deviceRatio: number): void {
  const { layout, fixed, moving } = scene;
  let stale = scene.palette === null;
  if (scene.palette === null) scene.palette = readPalette(fixed.canvas);
  const resized = layout?.width !== size.width || layout.height !== size.height || scene.ratio !== deviceRatio;
  const there = whoIsThere(world);
  if (resized || !sameThere(there, scene.there)) {
    scene.layout = withAbsent(layoutStage(size, there.filter(Boolean).length), there);
    scene.there = there;
    scene.ratio = deviceRatio;
    scene.pixels = null;
    for (const { canvas } of [fixed, moving]) fitCanvas(canvas, size, deviceRatio);
    stale = true;
  }
  const key = fixedKey(world);
  if (!stale && key === scene.fixedKey) return;
  scene.fixedKey = key;
  fixed.g.setTransform(deviceRatio, 0, 0, deviceRatio, 0, 0);
  paintFixed(fixed.g, world, scene.layout as StageLayout, scene.palette);
}
