import type { Frame } from '../../player/player.ts';
import { fitCanvas, type Size } from '../canvas/fitCanvas.ts';
import { createDots, placeDots } from '../stage/dots.ts';
import { type StageLayout, whoIsThere } from '../stage/layout.ts';
import { createLeaving, placeLeaving } from '../stage/leaving.ts';
import { paintDots } from '../stage/paintDots.ts';
import { fixedKey, paintFixed } from '../stage/paintFixed.ts';
import { paintLeaving } from '../stage/paintLeaving.ts';
import { paintLiquid } from '../stage/paintLiquid.ts';
import { paintWork } from '../stage/paintWork.ts';
import { type Palette, readPalette } from '../stage/palette.ts';
import { layoutSmallStage } from './smallLayout.ts';

/** More users than this are shown by the level alone. */
const MOST_USERS = 2_000;
/** Those who come and go are shown at this speed at most, so that at a higher one they don't crowd what is there. */
const MOST_SPEED = 60;

/** The painted stage of one run, on two canvases. */
export type SmallScene = {
  paint(frame: Frame, size: Size, ratio: number, still: boolean): void;
  /** The colours are read again for the next frame. */
  forgetColours(): void;
};

/** A scene on these canvases; null where there is no canvas to paint on. */
export function createSmallScene(fixed: HTMLCanvasElement, moving: HTMLCanvasElement): SmallScene | null {
  const [back, front] = [fixed.getContext('2d'), moving.getContext('2d')];
  if (back === null || front === null) return null;
  const dots = createDots();
  const leaving = createLeaving();
  let palette: Palette | null = null;
  let layout: StageLayout | null = null;
  let drawn = { ratio: 0, key: 0, there: '' };

  const bringUpToDate = ({ world }: Frame, size: Size, ratio: number): { layout: StageLayout; palette: Palette } => {
    let stale = palette === null || layout === null;
    palette ??= readPalette(fixed);
    const resized = layout?.width !== size.width || layout.height !== size.height || drawn.ratio !== ratio;
    const present = whoIsThere(world);
    const there = present.join();
    if (layout === null || resized || there !== drawn.there) {
      layout = layoutSmallStage(size, present);
      for (const canvas of [fixed, moving]) fitCanvas(canvas, size, ratio);
      stale = true;
    }
    const key = fixedKey(world);
    if (stale || key !== drawn.key) {
      back.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintFixed(back, world, layout, palette);
    }
    drawn = { ratio, key, there };
    return { layout, palette };
  };

  return {
    paint: (shown, size, ratio, still) => {
      const frame = { ...shown, speed: Math.min(shown.speed, MOST_SPEED) };
      const { layout, palette } = bringUpToDate(frame, size, ratio);
      const { servers } = frame.world;
      const users = servers.reduce((sum, { sessions }) => sum + sessions, 0);
      front.setTransform(ratio, 0, 0, ratio, 0, 0);
      front.clearRect(0, 0, size.width, size.height);
      const dotted = !still && users <= MOST_USERS;
      if (dotted) {
        placeDots(frame, layout, dots);
        placeLeaving(frame, layout, dots, leaving);
      } else {
        if (dots.levels.length !== servers.length) dots.levels = new Float64Array(servers.length);
        servers.forEach(({ sessions }, s) => {
          dots.levels[s] = sessions;
        });
      }
      paintLiquid(front, frame, dots.levels, layout, palette, !dotted);
      paintWork(front, frame, layout, palette);
      if (!dotted) return;
      paintDots(front, dots, palette);
      paintLeaving(front, leaving, dots.radius, palette);
    },
    forgetColours: () => {
      palette = null;
    },
  };
}
