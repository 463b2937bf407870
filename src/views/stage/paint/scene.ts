import type { SeenWorld } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import { fitCanvas, type Size } from '../../kit/canvas/fitCanvas.ts';
import type { Place } from '../../kit/canvas/usePainting.ts';
import type { StageLayout } from '../layout/layout.ts';
import { layoutStage } from '../layout/layoutStage.ts';
import { layoutSmallStage } from '../layout/smallLayout.ts';
import { sameThere, whoIsThere, withAbsent } from '../scene/absent.ts';
import { usersOn } from '../scene/crowd.ts';
import { createDots, type Dots, takeCounts } from '../scene/dots.ts';
import { createLeaving, placeLeaving } from '../scene/leaving.ts';
import { placeDots } from '../scene/placeDots.ts';
import { topsOf } from '../scene/scale.ts';
import { placeWaiting } from '../scene/waiting.ts';
import { paintDots } from './paintDots.ts';
import { fixedKey, paintFixed } from './paintFixed.ts';
import { paintGhost } from './paintGhost.ts';
import { paintCut } from './paintGlass.ts';
import { paintLeaving } from './paintLeaving.ts';
import { paintLiquid } from './paintLiquid.ts';
import { paintMarks } from './paintMarks.ts';
import { paintMoved } from './paintMoved.ts';
import { paintStream } from './paintStream.ts';
import { paintStreet } from './paintStreet.ts';
import { paintWork } from './paintWork.ts';
import { type Palette, readPalette } from './palette.ts';
import { CROWD, createPixels, type Pixels, paintPixels, pixelRatio } from './pixels.ts';

/** How a scene is laid out, and what it leaves out. */
export type SceneKind = {
  /** The place of everything, for so many servers. */
  layout: (size: Size, servers: number) => StageLayout;
  /** More users than this are shown by the levels alone. */
  mostUsers: number;
  /** Whether it has a layer of its own for crowds. */
  crowd: boolean;
  /** Whether the lines in the glasses are there, with their names. */
  worded: boolean;
};

/** The stage of the page's own run. */
export const LARGE: SceneKind = {
  layout: layoutStage,
  mostUsers: Number.POSITIVE_INFINITY,
  crowd: true,
  worded: true,
};
/** The stage of one run among several. */
export const SMALL: SceneKind = {
  layout: layoutSmallStage,
  mostUsers: 2_000,
  crowd: false,
  worded: false,
};

/** What a scene is painted on, from below: what stands still, what moves, and the crowd where there may be one. */
type Layers = { fixed: HTMLCanvasElement; moving: HTMLCanvasElement; crowd?: HTMLCanvasElement | null };

/** The painted cluster of a run. */
export type Scene = {
  paint(frame: Frame, place: Place): void;
  /** Where the users of the last frame are. */
  readonly dots: Dots;
  /** The layout of the last frame, with a place for each server; null before the first. */
  readonly layout: StageLayout | null;
};

/** A scene on these canvases, in the page's colours unless it is given others; null where there is no canvas to paint on. */
export function createScene({ fixed, moving, crowd }: Layers, kind: SceneKind, colours?: Palette): Scene | null {
  const [back, front, throng] = [fixed, moving, crowd].map((canvas) => canvas?.getContext('2d') ?? null);
  if (back === null || front === null) return null;
  const dots = createDots();
  const leaving = createLeaving();
  let drawn: Drawn | null = null;
  let pixels: Pixels | null = null;

  /** Brings layout, colours, canvases and the fixed layer up to date. */
  const bringUpToDate = (world: SeenWorld, { size, scale, fresh }: Place): Drawn => {
    const there = whoIsThere(world);
    const palette = drawn === null || fresh ? (colours ?? readPalette(fixed)) : drawn.palette;
    const fits =
      drawn !== null && sameSize(drawn.layout, size) && drawn.scale === scale && sameThere(there, drawn.there);
    const layout = fits && drawn ? drawn.layout : withAbsent(kind.layout(size, there.filter(Boolean).length), there);
    const { torn } = topsOf(world);
    const key = fixedKey(world, torn);
    if (!fits) {
      pixels = null;
      for (const canvas of [fixed, moving]) fitCanvas(canvas, size, scale);
    }
    if (!fits || palette !== drawn?.palette || key !== drawn.key) {
      back.setTransform(scale, 0, 0, scale, 0, 0);
      paintFixed(back, world, layout, palette, torn);
    }
    drawn = { there, layout, palette, scale, key };
    return drawn;
  };

  const paintCrowd = (g: CanvasRenderingContext2D, size: Size, scale: number, palette: Palette): void => {
    if (pixels === null) {
      pixels = createPixels(g, size, pixelRatio(size, scale));
      g.canvas.width = pixels.image.width;
      g.canvas.height = pixels.image.height;
    }
    g.setTransform(pixels.ratio, 0, 0, pixels.ratio, 0, 0);
    paintPixels(g, pixels, dots, palette);
  };

  return {
    dots,
    get layout() {
      return drawn?.layout ?? null;
    },
    paint: (frame, place) => {
      const { size, scale, still } = place;
      const { world } = frame;
      const { layout, palette } = bringUpToDate(world, place);
      const dotted = usersOn(world.servers) <= kind.mostUsers;
      const moves = dotted && !still;
      if (dotted) {
        placeDots(frame, layout, dots);
        placeLeaving(frame, layout, dots, leaving);
        placeWaiting(world, layout, dots);
      } else dots.count = 0;
      if (!moves) takeCounts(world, dots);
      front.setTransform(scale, 0, 0, scale, 0, 0);
      front.clearRect(0, 0, size.width, size.height);
      paintLiquid(front, frame, dots, layout, palette, !moves);
      paintWork(front, frame, layout, palette);
      paintStreet(front, frame, layout, palette);
      const crowded = moves && throng !== null && dots.count > CROWD;
      if (crowd) crowd.hidden = !crowded;
      if (crowded) paintCrowd(throng, size, scale, palette);
      if (moves) {
        paintStream(front, frame, layout, palette);
        paintDots(front, dots, palette, crowded ? dots.radius : 0);
        paintMoved(front, dots, layout, palette);
      }
      paintGhost(crowded ? throng : front, frame, dots, layout, palette);
      if (kind.worded) paintMarks(crowded ? throng : front, frame, dots, layout, palette);
      if (!moves) return;
      paintCut(front, leaving.cut, layout, palette);
      paintLeaving(front, leaving, dots.radius, palette);
    },
  };
}

/** What was painted last, and for what. */
type Drawn = { there: readonly boolean[]; layout: StageLayout; palette: Palette; scale: number; key: number };

function sameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}
