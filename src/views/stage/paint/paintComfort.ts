import { comfortableLoad, type SeenWorld } from '../../../engine/index.ts';
import { stageWords } from '../../../words/page/stage.ts';
import type { StageLayout, VesselPlace } from '../scene/layout.ts';
import type { Palette } from './palette.ts';

/** What part of its comfortable load a server must have for the line to be worth seeing. */
const NEAR = 0.6;

/**
 * Marks where users become slow on servers that have come near it: a dotted line, which sinks and rises with what a cold server
 * can do, and slanting lines over those who are above it. It lies over the dots, as the words could not be read under them.
 */
export function paintComfort(
  g: CanvasRenderingContext2D,
  world: SeenWorld,
  levels: Float64Array,
  layout: StageLayout,
  palette: Palette,
): void {
  if (layout.mode === 'grid') return;
  layout.vessels.forEach((place, s) => {
    const server = world.servers[s];
    const comfortable = comfortableLoad(world, server);
    if (server.sessions < NEAR * comfortable || comfortable >= server.capacity) return;
    paintSlow(g, place, comfortable / server.capacity, Math.min(1, levels[s] / server.capacity), layout, palette);
    paintLine(g, place, comfortable / server.capacity, Math.round(comfortable), layout, palette);
  });
}

/** Hatches the level from the share where users become slow up to its surface. */
function paintSlow(
  g: CanvasRenderingContext2D,
  { glass, full }: VesselPlace,
  from: number,
  to: number,
  { em }: StageLayout,
  palette: Palette,
): void {
  if (to <= from) return;
  const bottom = glass.y + glass.h - full * from;
  const height = full * (to - from);
  const step = 0.75 * em;
  g.save();
  g.beginPath();
  g.rect(glass.x + 1, bottom - height, glass.w - 2, height);
  g.clip();
  g.beginPath();
  for (let x = glass.x - height; x < glass.x + glass.w; x += step) {
    g.moveTo(x, bottom);
    g.lineTo(x + height, bottom - height);
  }
  g.strokeStyle = palette['slow-text'];
  g.globalAlpha = 0.55;
  g.lineWidth = 1.25;
  g.stroke();
  g.restore();
}

function paintLine(
  g: CanvasRenderingContext2D,
  { glass, full }: VesselPlace,
  share: number,
  users: number,
  { em }: StageLayout,
  palette: Palette,
): void {
  const y = glass.y + glass.h - full * share;
  g.strokeStyle = palette.ink;
  g.lineWidth = 1.5;
  g.setLineDash([1.5, 3.5]);
  g.beginPath();
  g.moveTo(glass.x + 2, y);
  g.lineTo(glass.x + glass.w - 2, y);
  g.stroke();
  g.setLineDash([]);
  if (glass.w < 9 * em) return;
  g.font = `${0.8 * em}px ${palette.font}`;
  g.textAlign = 'left';
  const words = stageWords.slowAbove(users);
  g.strokeStyle = palette['panel-2'];
  g.lineWidth = 4;
  g.lineJoin = 'round';
  g.strokeText(words, glass.x + 0.5 * em, y - 0.35 * em);
  g.fillStyle = palette.ink;
  g.fillText(words, glass.x + 0.5 * em, y - 0.35 * em);
}
