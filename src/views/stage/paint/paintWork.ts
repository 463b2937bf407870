import type { SeenServer, ServerStatus } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import { clamp, type StageLayout, type VesselPlace } from '../layout/layout.ts';
import { circle, diamond } from './paintDots.ts';
import { type Palette, versionColours } from './palette.ts';

/** How far the update, the test or the warm-up of a server has come at a moment, 0 to 1; NaN when none is under way. */
function progress({ statusTick, timerTick }: SeenServer, moment: number): number {
  if (timerTick < 0) return Number.NaN;
  return timerTick === statusTick ? 1 : clamp(0, (moment - statusTick) / (timerTick - statusTick), 1);
}

const INSTALLS = new Set<ServerStatus>(['updating', 'starting']);
/** What is told by large glyphs. */
const SUBJECTS = new Set<ServerStatus>(['updating', 'starting', 'testing']);

/** Paints what is being done to servers: an update from one version to the other, a test, a warm-up. */
export function paintWork(
  g: CanvasRenderingContext2D,
  { world, moment }: Frame,
  layout: StageLayout,
  palette: Palette,
): void {
  layout.vessels.forEach((place, s) => {
    const server = world.servers[s];
    const share = progress(server, moment);
    if (Number.isNaN(share)) {
      if (server.status === 'failed') paintFailure(g, place, palette);
      return;
    }
    if (layout.mode === 'pipes' && SUBJECTS.has(server.status)) paintSubject(g, server, place, palette);
    paintBar(g, share, place, layout, palette, INSTALLS.has(server.status) ? server.installing : server.version);
  });
}

function paintBar(
  g: CanvasRenderingContext2D,
  share: number,
  { glass }: VesselPlace,
  { mode }: StageLayout,
  palette: Palette,
  version: number,
): void {
  const small = mode === 'grid';
  const w = small ? glass.w - 6 : Math.min(glass.w * 0.72, 240);
  const h = small ? Math.min(5, glass.h * 0.4) : 10;
  const x = glass.x + (glass.w - w) / 2;
  const y = glass.y + glass.h * (small ? 0.5 : 0.56) - h / 2;
  g.fillStyle = palette.panel;
  g.strokeStyle = palette['ink-2'];
  g.lineWidth = 1.25;
  g.beginPath();
  g.roundRect(x, y, w, h, h / 2);
  g.fill();
  g.stroke();
  if (share <= 0) return;
  const { fill, edge } = versionColours(palette, version);
  g.fillStyle = fill;
  g.strokeStyle = edge;
  g.beginPath();
  g.roundRect(x, y, Math.max(h, w * share), h, h / 2);
  g.fill();
  g.stroke();
}

/** Large glyphs: version → version for an update, version and a tick to come for a test. */
function paintSubject(g: CanvasRenderingContext2D, server: SeenServer, { glass }: VesselPlace, palette: Palette): void {
  const r = Math.min(18, glass.w * 0.13, glass.h * 0.14);
  const y = glass.y + glass.h * 0.56 - r - 16;
  const middle = glass.x + glass.w / 2;
  const apart = r * 2.5;
  g.lineWidth = Math.max(2, r * 0.16);
  g.lineCap = 'round';
  g.lineJoin = 'round';
  if (server.status === 'updating') {
    glyph(g, middle - apart, y, r, server.version || server.installing, palette);
    g.strokeStyle = palette['ink-2'];
    g.beginPath();
    g.moveTo(middle - r * 0.9, y);
    g.lineTo(middle + r * 0.8, y);
    g.moveTo(middle + r * 0.25, y - r * 0.5);
    g.lineTo(middle + r * 0.85, y);
    g.lineTo(middle + r * 0.25, y + r * 0.5);
    g.stroke();
    glyph(g, middle + apart, y, r, server.installing, palette);
    return;
  }
  if (server.status === 'starting') {
    glyph(g, middle, y, r, server.installing, palette);
    return;
  }
  glyph(g, middle - r * 1.1, y, r, server.version, palette);
  g.strokeStyle = palette['ink-2'];
  g.setLineDash([r * 0.18, r * 0.32]);
  g.beginPath();
  g.moveTo(middle + r * 0.9, y + r * 0.05);
  g.lineTo(middle + r * 1.4, y + r * 0.6);
  g.lineTo(middle + r * 2.4, y - r * 0.65);
  g.stroke();
  g.setLineDash([]);
}

function glyph(g: CanvasRenderingContext2D, x: number, y: number, r: number, version: number, palette: Palette): void {
  const { fill, edge } = versionColours(palette, version);
  g.beginPath();
  (version >= 2 ? diamond : circle)(g, x, y, r);
  g.fillStyle = fill;
  g.fill();
  g.strokeStyle = edge;
  g.stroke();
}

function paintFailure(g: CanvasRenderingContext2D, { glass }: VesselPlace, palette: Palette): void {
  const r = Math.min(30, glass.w * 0.2, glass.h * 0.3);
  const x = glass.x + glass.w / 2;
  const y = glass.y + glass.h * 0.45;
  g.fillStyle = palette.panel;
  g.strokeStyle = palette.ink;
  g.lineWidth = Math.max(1.5, r * 0.16);
  g.lineCap = 'round';
  g.beginPath();
  g.arc(x, y, r, 0, Math.PI * 2);
  g.fill();
  g.moveTo(x - r * 0.42, y - r * 0.42);
  g.lineTo(x + r * 0.42, y + r * 0.42);
  g.moveTo(x + r * 0.42, y - r * 0.42);
  g.lineTo(x - r * 0.42, y + r * 0.42);
  g.stroke();
}
