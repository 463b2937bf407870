import type { Server, World } from '../../engine/index.ts';
import type { Box, StageLayout, VesselPlace } from './layout.ts';
import { mix, type Palette } from './palette.ts';

/** What the fixed layer shows, as one number: paint it again when this changes. */
export function fixedKey({ servers }: World): number {
  let key = servers.length;
  for (const { status, capacity } of servers) {
    key = (Math.imul(key, 31) + status.charCodeAt(0) * 7 + status.charCodeAt(2) + capacity) | 0;
  }
  return key;
}

/** Paints what stands still: the internet, the balancer, pipes and glasses. */
export function paintFixed(g: CanvasRenderingContext2D, world: World, layout: StageLayout, palette: Palette): void {
  g.clearRect(0, 0, layout.width, layout.height);
  paintInternet(g, layout, palette);
  if (layout.mode === 'pipes') {
    layout.vessels.forEach((place, s) => {
      paintPipe(g, place, layout, palette, world.servers[s].status === 'inService');
    });
  }
  paintBeam(g, world, layout, palette);
  layout.vessels.forEach((place, s) => {
    paintGlass(g, place, layout, palette, world.servers[s]);
  });
}

function paintInternet(
  g: CanvasRenderingContext2D,
  { internet, inlet, beam, em }: StageLayout,
  palette: Palette,
): void {
  const { x, y, w, h } = internet;
  g.strokeStyle = palette.line;
  g.lineWidth = beam.h * 0.62;
  g.beginPath();
  if (inlet.x === beam.x) {
    g.moveTo(x + w * 0.6, inlet.y);
    g.lineTo(inlet.x, inlet.y);
  } else {
    g.moveTo(inlet.x, y + h * 0.6);
    g.lineTo(inlet.x, inlet.y);
  }
  g.stroke();
  g.beginPath();
  g.moveTo(x + w * 0.2, y + h);
  g.bezierCurveTo(x - w * 0.06, y + h, x - w * 0.04, y + h * 0.44, x + w * 0.17, y + h * 0.46);
  g.bezierCurveTo(x + w * 0.2, y + h * 0.06, x + w * 0.5, y - h * 0.06, x + w * 0.58, y + h * 0.24);
  g.bezierCurveTo(x + w * 0.74, y + h * 0.08, x + w * 0.9, y + h * 0.22, x + w * 0.86, y + h * 0.47);
  g.bezierCurveTo(x + w * 1.05, y + h * 0.48, x + w * 1.05, y + h, x + w * 0.82, y + h);
  g.closePath();
  g.fillStyle = palette['panel-2'];
  g.fill();
  g.strokeStyle = palette['line-strong'];
  g.lineWidth = Math.max(1.5, em * 0.12);
  g.stroke();
}

function paintBeam(g: CanvasRenderingContext2D, world: World, layout: StageLayout, palette: Palette): void {
  const { beam, em, inlet, vessels } = layout;
  g.beginPath();
  g.roundRect(beam.x, beam.y, beam.w, beam.h, beam.h * 0.3);
  g.fillStyle = palette['panel-2'];
  g.fill();
  g.strokeStyle = palette['line-strong'];
  g.lineWidth = Math.max(1.5, em * 0.12);
  g.stroke();
  const reach = vessels.reduce(
    (far, { valve }, s) => (world.servers[s].status === 'inService' ? Math.max(far, valve.x) : far),
    0,
  );
  if (reach === 0) return;
  g.fillStyle = mix(palette['panel-2'], palette['line-strong'], 0.55);
  for (let x = inlet.x + 3.2 * em; x < reach - em; x += 4.5 * em) chevron(g, x, inlet.y, em * 0.32, 0);
}

function paintPipe(
  g: CanvasRenderingContext2D,
  { valve, spout }: VesselPlace,
  { beam, em }: StageLayout,
  palette: Palette,
  open: boolean,
): void {
  const width = Math.max(9, em * 0.95);
  const top = beam.y + beam.h - 1;
  const x = valve.x - width / 2;
  g.beginPath();
  g.rect(x, top, width, spout.y - top);
  g.fillStyle = open ? palette['panel-2'] : palette.line;
  g.fill();
  g.strokeStyle = palette['line-strong'];
  g.lineWidth = Math.max(1.25, em * 0.1);
  g.setLineDash(open ? [] : [3, 3]);
  g.beginPath();
  g.moveTo(x, top);
  g.lineTo(x, spout.y);
  g.moveTo(x + width, top);
  g.lineTo(x + width, spout.y);
  g.stroke();
  g.setLineDash([]);
  g.fillStyle = mix(palette['panel-2'], palette['line-strong'], 0.55);
  if (open) chevron(g, spout.x, spout.y - em * 0.6, em * 0.26, Math.PI / 2);
}

function paintGlass(
  g: CanvasRenderingContext2D,
  place: VesselPlace,
  { em, mode }: StageLayout,
  palette: Palette,
  { status, capacity }: Server,
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
    status === 'inService' ? palette['line-strong'] : status === 'failed' ? palette.harm : palette['ink-2'];
  g.lineWidth = status === 'inService' ? wall : wall * 1.35;
  g.setLineDash(
    status === 'drained' || status === 'updating' || status === 'testing' ? [small ? 3 : 7, small ? 2 : 5] : [],
  );
  traceGlass(g, place, radiusOf(place), small);
  g.stroke();
  g.setLineDash([]);
  if (small) return;
  const y = glass.y + glass.h - full;
  g.strokeStyle = palette['line-strong'];
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
  if (glass.w > 9 * em)
    g.fillText(`full at ${capacity.toLocaleString('en')}`, glass.x + glass.w - 0.5 * em, y - 0.25 * em);
}

/** Out of service with nobody left: bone dry. */
const EMPTY = new Set<Server['status']>(['drained', 'updating', 'testing', 'failed']);

/** Dry ground at the bottom of an empty glass. */
function paintCracks(g: CanvasRenderingContext2D, { x, y, w, h }: Box, palette: Palette, em: number): void {
  const depth = Math.min(h * 0.32, 3.4 * em);
  const top = y + h - depth;
  const cell = 2.6 * em;
  g.fillStyle = palette.line;
  g.fillRect(x, top, w, depth);
  g.strokeStyle = palette['line-strong'];
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

function chevron(g: CanvasRenderingContext2D, x: number, y: number, r: number, angle: number): void {
  const c = Math.cos(angle) * r;
  const s = Math.sin(angle) * r;
  g.beginPath();
  g.moveTo(x + c, y + s);
  g.lineTo(x - c - s, y - s + c);
  g.lineTo(x - c + s, y - s - c);
  g.fill();
}
