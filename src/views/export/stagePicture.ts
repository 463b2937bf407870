import type { Frame } from '../../player/player.ts';
import type { Size } from '../canvas/fitCanvas.ts';
import { createScene, paintScene, type Scene } from '../stage/scene.ts';
import type { Look } from './look.ts';
import type { Place } from './sheet.ts';
import { paintStageWords, type Seen } from './stageWords.ts';

/** Paints the stage with all its words into a place of another canvas; it keeps canvases of its own for that. */
export type StagePainter = {
  paint: (g: CanvasRenderingContext2D, place: Place, frame: Frame, seen: Seen) => void;
};

/** @throws when the browser gives no canvas */
export function createStagePainter(look: Look, scale: number): StagePainter {
  const canvases = Array.from({ length: 3 }, () => document.createElement('canvas'));
  const scene = createScene(canvases[0], canvases[1], canvases[2]) as Scene | null;
  if (scene === null) throw new Error('This browser gives no canvas to paint on.');
  scene.palette = look.stage;
  return {
    paint: (g, { x, y, width, height }, frame, seen) => {
      const size: Size = { width: width - 2, height: height - 2 };
      paintScene(scene, frame, size, scale, false);
      const at = [(x + 1) * scale, (y + 1) * scale, size.width * scale, size.height * scale] as const;
      g.setTransform(1, 0, 0, 1, 0, 0);
      for (const canvas of canvases) if (!canvas.hidden) g.drawImage(canvas, ...at);
      g.setTransform(scale, 0, 0, scale, at[0], at[1]);
      if (scene.layout) paintStageWords(g, scene.layout, frame, seen, look);
      g.setTransform(1, 0, 0, 1, 0, 0);
    },
  };
}
