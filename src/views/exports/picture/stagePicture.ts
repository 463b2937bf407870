import type { Observation } from '../../../engine/index.ts';
import type { DrainForecast } from '../../../forecast/index.ts';
import type { Frame } from '../../../player/player.ts';
import { type Health, healthOf } from '../../../store/simulation/health.ts';
import { layoutStage } from '../../stage/layout/layoutStage.ts';
import { createScene, LARGE } from '../../stage/paint/scene.ts';
import type { Look } from './look.ts';
import type { Place } from './sheet.ts';
import { paintStageWords } from './stageWords.ts';

/** What is known of a frame besides: what can be seen of it, and when those who are being bled should run dry. */
export type Seen = { observation: Observation; drains: readonly DrainForecast[] };

/** Paints the stage with all its words into a place of another canvas; it keeps canvases of its own for that. */
export type StagePainter = {
  paint: (g: CanvasRenderingContext2D, place: Place, frame: Frame, seen: Seen) => void;
};

/** @throws when the browser gives no canvas */
export function createStagePainter(look: Look, scale: number): StagePainter {
  const [fixed, moving, crowd] = Array.from({ length: 3 }, () => document.createElement('canvas'));
  const scene = createScene({ fixed, moving, crowd }, LARGE, look.stage);
  if (scene === null) throw new Error('This browser gives no canvas to paint on.');
  let health: Readonly<Record<string, Health>> = {};
  return {
    paint: (g, { x, y, width, height }, frame, seen) => {
      const size = { width: width - 2, height: height - 2 };
      scene.paint(frame, { size, scale, still: false, fresh: false });
      health = healthOf(health, seen.observation.servers);
      const at = [(x + 1) * scale, (y + 1) * scale, size.width * scale, size.height * scale] as const;
      g.setTransform(1, 0, 0, 1, 0, 0);
      for (const canvas of [fixed, moving, crowd]) if (!canvas.hidden) g.drawImage(canvas, ...at);
      g.setTransform(scale, 0, 0, scale, at[0], at[1]);
      const layout = layoutStage(size, seen.observation.servers.length);
      paintStageWords(g, layout, { ...seen, health, world: frame.world }, look);
      g.setTransform(1, 0, 0, 1, 0, 0);
    },
  };
}
