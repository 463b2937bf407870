import type { Frame } from '../../../player/player.ts';
import type { StageLayout } from '../layout/layout.ts';
import type { Dots } from '../scene/dots.ts';
import { STREAM_SPEED, ticksPerMs } from '../scene/pace.ts';
import { levelHeight } from '../scene/rest.ts';
import { radiusOf } from './paintGlass.ts';
import { type Palette, versionColours } from './palette.ts';

/** How high the waves are. */
const SWELL = 1.4;

/** Paints the level in every glass; `still` makes its surface flat. */
export function paintLiquid(
  g: CanvasRenderingContext2D,
  frame: Frame,
  { levels, tops }: Dots,
  layout: StageLayout,
  palette: Palette,
  still: boolean,
): void {
  const { world, moment } = frame;
  const calm = still || frame.speed > STREAM_SPEED || layout.mode === 'grid';
  const phase = calm ? 0 : (moment / ticksPerMs(frame) / 1_000) * 1.6;
  const swell = calm ? 0 : SWELL;
  layout.vessels.forEach((place, s) => {
    const server = world.servers[s];
    const { glass } = place;
    const height = levelHeight(place, levels[s], tops[s]);
    if (height < 0.5) return;
    const { soft, edge } = versionColours(palette, server.version);
    const r = Math.min(radiusOf(place), height, glass.w / 2);
    const x0 = glass.x + 1;
    const x1 = glass.x + glass.w - 1;
    const bottom = glass.y + glass.h - 1;
    const top = bottom + 1 - height;
    const waves = swell * Math.min(1, height / 10);
    const surface = (x: number) => top + waves * Math.sin(x / 26 + phase + s * 2);
    g.beginPath();
    g.moveTo(x0, surface(x0));
    trace(g, x0, x1, surface, waves);
    g.lineTo(x1, bottom - r);
    g.arcTo(x1, bottom, x1 - r, bottom, r);
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
    g.lineWidth = layout.mode === 'grid' ? 1.5 : 2;
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
