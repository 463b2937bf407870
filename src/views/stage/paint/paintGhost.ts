import { usersAt } from '../../../player/history.ts';
import type { Frame } from '../../../player/player.ts';
import type { StageLayout } from '../layout/layout.ts';
import type { Dots } from '../scene/dots.ts';
import { levelHeight } from '../scene/rest.ts';
import type { Palette } from './palette.ts';

/** How thick the hollow line is. */
const THICK = 4;

/** A hollow line in each glass where the level would be at this moment without the last change; none where it is not known. */
export function paintGhost(
  g: CanvasRenderingContext2D,
  { ghost, world, moment }: Frame,
  { tops }: Pick<Dots, 'tops'>,
  { vessels, mode }: StageLayout,
  palette: Palette,
): void {
  if (!ghost || mode === 'grid' || ghost.world.servers.length !== world.servers.length) return;
  const { history, fromTick } = ghost;
  const tick = (moment * world.scenario.tickSeconds) / ghost.world.scenario.tickSeconds;
  if (tick <= fromTick || tick > history.tick) return;
  vessels.forEach((place, s) => {
    const { x, y, w, h } = place.glass;
    if (w === 0) return;
    const height = Math.min(h, levelHeight(place, usersAt(history, s, tick), tops[s]));
    g.fillStyle = palette.panel;
    g.strokeStyle = palette['ink-2'];
    g.lineWidth = 1;
    g.beginPath();
    g.rect(x + 2.5, y + h - height - THICK / 2, w - 5, THICK);
    g.fill();
    g.stroke();
  });
}
