import type { Size } from '../../kit/canvas/fitCanvas.ts';
import { grid } from './grid.ts';
import type { StageLayout } from './layout.ts';
import { CLOUD, EDGE } from './measures.ts';
import { GAP, pipes } from './pipes.ts';

/** The smallest distance between two vessels that have a pipe each. */
const MIN_PITCH = 58;
/** Below this width the internet is above the balancer instead of beside it. */
const LANDSCAPE = 560;
/** The page keeps as much for the stage, whatever else it has to say. */
const LEAST_HEIGHT = 296;

/** The stage for so many servers in a room of this size. */
export function layoutStage({ width, height }: Size, count: number): StageLayout {
  const landscape = width >= LANDSCAPE;
  const left = landscape ? CLOUD.w + 2 * EDGE : EDGE;
  const pitch = (width - left - EDGE + GAP / 2) / count;
  return pitch >= MIN_PITCH ? pipes(width, height, count, landscape, left) : grid(width, height, count, landscape);
}

/** The height that a scene of this width needs for so many servers to stay legible. */
export function neededHeight(width: number, count: number): number {
  if (width >= LANDSCAPE || (width - EDGE) / count >= MIN_PITCH) return LEAST_HEIGHT;
  const columns = Math.max(1, Math.floor(width / 50));
  return Math.max(LEAST_HEIGHT, 150 + Math.ceil(count / columns) * 36);
}
