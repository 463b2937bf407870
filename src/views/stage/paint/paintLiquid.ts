import type { Frame } from '../../../player/player.ts';
import { levelHeight } from '../scene/dots.ts';
import type { StageLayout } from '../scene/layout.ts';
import { ticksPerSecond } from '../scene/pace.ts';
import { radiusOf } from './paintGlass.ts';
import { type Palette, versionColours } from './palette.ts';

/** Paints the level in every glass; `still` makes its surface flat. */
export function paintLiquid(
  g: CanvasRenderingContext2D,
  frame: Frame,
  levels: Float64Array,
  layout: StageLayout,
  palette: Palette,
  still: boolean,
): void {
  const { world, moment } = frame;
  const phase = still ? 0 : (moment / ticksPerSecond(frame)) * 1.6;
  const swell = still || layout.mode === 'grid' ? 0 : layout.em * 0.1;
  layout.vessels.forEach((place, s) => {
    const server = world.servers[s];
    const { glass } = place;
    const height = levelHeight(place, levels[s], server.capacity);
    if (height < 0.5) return;
    const { soft, edge } = versionColours(palette, server.version);
    const r = Math.min(radiusOf(place), height);
    const x0 = glass.x + 1;
    const x1 = glass.x + glass.w - 1;
    const bottom = glass.y + glass.h - 1;
    const top = bottom + 1 - height;
    const waves = swell * Math.min(1, height / 10);
    const surface = (x: number) => top + waves * Math.sin(x / (layout.em * 1.9) + phase + s * 2);
    g.beginPath();
    g.moveTo(x0, surface(x0));
    trace(g, x0, x1, surface, waves);
    g.lineTo(x1, bottom);
    g.lineTo(x0 + r, bottom);
    g.arcTo(x0, bottom, x0, bottom - r, r);
    g.closePath();
    g.fillStyle = soft;
    g.fill();
    // Where the words lie on the level itself, a line would strike them out.
    if (!layout.roomForDots) return;
    g.beginPath();
    g.moveTo(x0, surface(x0));
    trace(g, x0, x1, surface, waves);
    g.strokeStyle = edge;
    g.lineWidth = layout.mode === 'grid' ? 1.5 : Math.max(1.75, layout.em * 0.14);
    g.stroke();
  });
}

function trace(
  g: CanvasRenderingContext2D,
  x0: number,
  x1: number,
  surface: (x: number) => number,
  waves: number,
): void {
  if (waves > 0) for (let x = x0 + 8; x < x1; x += 8) g.lineTo(x, surface(x));
  g.lineTo(x1, surface(x1));
}
