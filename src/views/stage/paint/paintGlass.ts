import type { SeenServer, ServerStatus } from '../../../engine/index.ts';
import type { Box, StageLayout, VesselPlace } from '../layout/layout.ts';
import type { Palette } from './palette.ts';

/** Half the width of the gap in the floor. */
const GAP = 13;
const WALL = 2.5;
const DASHED = new Set<ServerStatus>(['drained', 'updating', 'testing', 'starting']);
/** Out of service with nobody left: bone dry. */
const EMPTY = new Set<ServerStatus>(['drained', 'updating', 'testing', 'failed', 'starting']);

/** Paints an empty glass as its server's status has it; `torn`: it goes on above what is shown. */
export function paintGlass(
  g: CanvasRenderingContext2D,
  place: VesselPlace,
  { mode }: StageLayout,
  palette: Palette,
  { status }: SeenServer,
  torn: boolean,
): void {
  const { glass } = place;
  const small = mode === 'grid';
  const rim = torn && !small ? tornRim(glass) : [];
  g.save();
  g.beginPath();
  g.roundRect(glass.x, glass.y, glass.w, glass.h, [0, 0, radiusOf(place), radiusOf(place)]);
  g.fillStyle = palette.panel;
  g.fill();
  g.clip();
  if (EMPTY.has(status) && !small) paintCracks(g, glass, palette);
  g.restore();
  g.strokeStyle = status === 'inService' ? palette.edge : palette['ink-2'];
  g.lineWidth = (small ? 1.25 : WALL) * (status === 'inService' ? 1 : 1.3);
  g.setLineDash(DASHED.has(status) ? (small ? [3, 2] : [7, 5]) : []);
  traceGlass(g, place, small ? 0 : Math.min(GAP, glass.w / 6));
  g.stroke();
  g.setLineDash([]);
  if (rim.length === 0) return;
  g.strokeStyle = palette.edge;
  g.lineWidth = 1;
  g.beginPath();
  rim.forEach(([x, y], i) => {
    if (i === 0) g.moveTo(x, y);
    else g.lineTo(x, y);
  });
  g.stroke();
}

/** Teeth from wall to wall. */
function tornRim({ x, y, w }: Box): [number, number][] {
  const teeth = Math.max(2, Math.round(w / 9));
  return Array.from({ length: teeth + 1 }, (_, i) => [x + (w * i) / teeth, y + (i % 2 === 0 ? 0 : 5)]);
}

/** Dry ground at the bottom of an empty glass. */
function paintCracks(g: CanvasRenderingContext2D, { x, y, w, h }: Box, palette: Palette): void {
  const depth = Math.min(h * 0.2, 40);
  const top = y + h - depth;
  const cell = 34;
  g.fillStyle = palette.line;
  g.fillRect(x, top, w, depth);
  g.strokeStyle = palette.edge;
  g.lineWidth = 1.25;
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
  return Math.min(8, glass.w * 0.08, glass.h * 0.2);
}

/** An open glass: two walls and a floor with a gap, through which users leave. */
function traceGlass(g: CanvasRenderingContext2D, place: VesselPlace, gap: number): void {
  const { x, y, w, h } = place.glass;
  const middle = place.outlet.x;
  const r = radiusOf(place);
  const floor = y + h;
  g.beginPath();
  g.moveTo(x, y);
  g.lineTo(x, floor - r);
  g.arcTo(x, floor, x + r, floor, r);
  g.lineTo(middle - gap, floor);
  if (gap > 0) g.moveTo(middle + gap, floor);
  g.lineTo(x + w - r, floor);
  g.arcTo(x + w, floor, x + w, floor - r, r);
  g.lineTo(x + w, y);
}

/** Outlines the glasses whose users are being cut off. */
export function paintCut(
  g: CanvasRenderingContext2D,
  servers: Iterable<number>,
  layout: StageLayout,
  palette: Palette,
): void {
  g.strokeStyle = palette.harm;
  g.lineWidth = 4;
  for (const s of servers) {
    traceGlass(g, layout.vessels[s], 0);
    g.stroke();
  }
}
