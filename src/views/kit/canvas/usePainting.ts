import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Frame } from '../../../player/player.ts';
import { useFrames, usePlayback } from '../../../store/playback/usePlayback.ts';
import { useStillness } from '../useStillness.ts';
import { watchRoot } from '../watchRoot.ts';
import { type Size, screenScale } from './fitCanvas.ts';
import { useSize } from './useSize.ts';

/** What a picture is painted into. */
export type Place = {
  size: Size;
  /** Pixels of the screen to a design pixel. */
  scale: number;
  /** Whether this person has asked for nothing to move. */
  still: boolean;
  /** Whether size, theme or stillness may have changed since the last picture: drop what was kept of colours and layouts. */
  fresh: boolean;
};

export type Painting = {
  size: Size;
  still: boolean;
  /** Asks for another picture at once: something else that it shows has changed. */
  redraw: () => void;
};

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Calls `paint` with the frames of all runs whenever the picture in this box has to be drawn, outside of React: none while the
 * box has no size, and one in `stillMs` of a playing run for those who want nothing to move.
 */
export function usePainting(
  box: RefObject<HTMLElement | null>,
  paint: (frames: readonly Frame[], place: Place) => void,
  { stillMs }: { stillMs: number },
): Painting {
  const playback = usePlayback();
  const size = useSize(box);
  const still = useStillness();
  const painted = useRef({ at: NEVER, fresh: true, scale: 1 });

  useFrames((frames) => {
    if (size.width === 0 || size.height === 0) return;
    const now = performance.now();
    if (still && frames[0].playing && now - painted.current.at < stillMs) return;
    const { fresh } = painted.current;
    const scale = fresh ? screenScale() : painted.current.scale;
    painted.current = { at: now, fresh: false, scale };
    paint(frames, { size, scale, still, fresh });
  });

  const redraw = useCallback(() => {
    painted.current.at = NEVER;
    playback.redraw();
  }, [playback]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size, or another wish for stillness, needs a new picture
  useEffect(() => {
    const renew = () => {
      painted.current.fresh = true;
      redraw();
    };
    renew();
    return watchRoot(['data-theme', 'data-palette'], renew);
  }, [redraw, size, still]);

  return { size, still, redraw };
}
