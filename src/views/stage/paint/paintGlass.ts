import type { SeenServer, ServerStatus } from '../../../engine/index.ts';
import { stageWords } from '../../../words/page/stage.ts';
import type { Box, StageLayout, VesselPlace } from '../scene/layout.ts';
import type { Palette } from './palette.ts';

/** Paints an empty glass as its server's status has it. */
export function paintGlass(
  g: CanvasRenderingContext2D,
  place: VesselPlace,
  { em, mode }: StageLayout,
  palette: Palette,
  { status, capacity }: SeenServer,
): void {
  const { glass, full } = place;
  const small = mode === 'grid';
  g.save();
  g.beginPath();
  g.roundRect(glass.x, glass.y, glass.w, glass.h, [0, 0, 0, radiusOf(place)]);
  g.fillStyle = palette['panel-2'];
  g.fill();
  g.clip();
  if (EMPTY.has(status) && !small) paintCracks(g, glass, palette, em);
  g.restore();
  const wall = small ? 1.25 : Math.max(2, em * 0.17);
  g.strokeStyle =
    status === 'inService' ? palette.edge : status === 'failed' || status === 'down' ? palette.harm : palette['ink-2'];
  g.lineWidth = status === 'inService' ? wall : wall * 1.35;
  g.setLineDash(
    status === 'drained' || status === 'updating' || status === 'testing' || status === 'starting'
      ? [small ? 3 : 7, small ? 2 : 5]
      : [],
  );
  traceGlass(g, place, radiusOf(place), small);
  g.stroke();
  g.setLineDash([]);
  if (small) return;
  const y = glass.y + glass.h - full;
  g.strokeStyle = palette.edge;
  g.lineWidth = 1;
  g.setLineDash([5, 4]);
  g.beginPath();
  g.moveTo(glass.x + wall, y);
  g.lineTo(glass.x + glass.w - wall, y);
  g.stroke();
  g.setLineDash([]);
  g.fillStyle = palette['ink-2'];
  g.font = `${0.8 * em}px ${palette.font}`;
  g.textAlign = 'right';
  if (glass.w > 9 * em) g.fillText(stageWords.fullAt(capacity), glass.x + glass.w - 0.5 * em, y - 0.25 * em);
}

/** Out of service with nobody left: bone dry. */
const EMPTY = new Set<ServerStatus>(['drained', 'updating', 'testing', 'failed', 'starting']);

/** Dry ground at the bottom of an empty glass. */
function paintCracks(g: CanvasRenderingContext2D, { x, y, w, h }: Box, palette: Palette, em: number): void {
  const depth = Math.min(h * 0.32, 3.4 * em);
  const top = y + h - depth;
  const cell = 2.6 * em;
  g.fillStyle = palette.line;
  g.fillRect(x, top, w, depth);
  g.strokeStyle = palette.edge;
  g.lineWidth = Math.max(1.2, em * 0.1);
  g.beginPath();
  g.moveTo(x, top);
  g.lineTo(x + w, top);
  const columns = Math.ceil(w / cell);
  for (let i = 0; i <= columns; i++) {
    const at = x + i * cell;
    const mid = top + depth * (i % 2 ? 0.42 : 0.6);
    g.moveTo(at, top);
    g.lineTo(at + cell * 0.16, mid);
    g.lineTo(at + cell * 0.55, mid + depth * (i % 2 ? 0.2 : -0.08));
    g.lineTo(at + cell * (i % 3 ? 1.1 : 0.94), top + depth * (i % 2 ? 0.6 : 0.42));
    g.moveTo(at + cell * 0.55, mid + depth * (i % 2 ? 0.2 : -0.08));
    g.lineTo(at + cell * 0.42, y + h);
  }
  g.stroke();
}

export function radiusOf({ glass }: VesselPlace): number {
  return Math.min(12, glass.w * 0.08, glass.h * 0.2);
}

/** An open glass: two walls, a bottom, and a tap at the right through which users leave. */
function traceGlass(g: CanvasRenderingContext2D, { glass, outlet }: VesselPlace, r: number, small: boolean): void {
  const { x, y, w, h } = glass;
  const bottom = y + h;
  const tap = (bottom - outlet.y) * 2;
  const out = x + w + (small ? 0 : tap * 0.55);
  g.beginPath();
  g.moveTo(x, y);
  g.lineTo(x, bottom - r);
  g.arcTo(x, bottom, x + r, bottom, r);
  g.lineTo(out, bottom);
  if (small) g.lineTo(out, bottom - tap);
  else g.moveTo(out, bottom - tap);
  g.lineTo(x + w, bottom - tap);
  g.lineTo(x + w, y);
}
