import type { SeenWorld, ServerStatus } from '../../../engine/index.ts';
import { mix } from '../../kit/canvas/readColours.ts';
import type { StageLayout, VesselPlace } from '../layout/layout.ts';
import { paintGlass } from './paintGlass.ts';
import type { Palette } from './palette.ts';

/** What the fixed layer shows, as one number: paint it again when this changes. */
export function fixedKey({ servers }: SeenWorld, torn: boolean): number {
  let key = 2 * servers.length + (torn ? 1 : 0);
  for (const { status, capacity } of servers) {
    key = Math.imul(Math.imul(key, 31) + NUMBERS[status], 31) + capacity;
  }
  return key | 0;
}

const PIPE = 14;

/** A number for each status. */
const NUMBERS: Record<ServerStatus, number> = {
  inService: 0,
  draining: 1,
  drained: 2,
  updating: 3,
  testing: 4,
  warming: 5,
  failed: 6,
  down: 7,
  starting: 8,
  absent: 9,
};

/** Paints what stands still: the internet, the balancer, pipes and glasses. */
export function paintFixed(
  g: CanvasRenderingContext2D,
  world: SeenWorld,
  layout: StageLayout,
  palette: Palette,
  torn: boolean,
): void {
  g.clearRect(0, 0, layout.width, layout.height);
  paintInternet(g, layout, palette);
  if (layout.mode === 'pipes') {
    layout.vessels.forEach((place, s) => {
      paintPipe(g, place, layout, palette, world.servers[s].status === 'inService');
    });
  }
  paintBeam(g, world, layout, palette);
  layout.vessels.forEach((place, s) => {
    if (place.glass.w > 0) paintGlass(g, place, layout, palette, world.servers[s], torn);
  });
}

function paintInternet(g: CanvasRenderingContext2D, { internet, inlet, beam }: StageLayout, palette: Palette): void {
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
  g.strokeStyle = palette.edge;
  g.lineWidth = 1.5;
  g.stroke();
}

function paintBeam(g: CanvasRenderingContext2D, world: SeenWorld, layout: StageLayout, palette: Palette): void {
  const { beam, inlet, vessels } = layout;
  g.beginPath();
  g.roundRect(beam.x, beam.y, beam.w, beam.h, beam.h * 0.3);
  g.fillStyle = palette['panel-2'];
  g.fill();
  g.strokeStyle = palette.edge;
  g.lineWidth = 1.5;
  g.stroke();
  const reach = vessels.reduce(
    (far, { valve }, s) => (world.servers[s].status === 'inService' ? Math.max(far, valve.x) : far),
    0,
  );
  if (reach === 0) return;
  g.fillStyle = mix(palette['panel-2'], palette.edge, 0.55);
  for (let x = inlet.x + 44; x < reach - 14; x += 64) chevron(g, x, inlet.y, 4, 0);
}

function paintPipe(
  g: CanvasRenderingContext2D,
  { valve, spout }: VesselPlace,
  { beam }: StageLayout,
  palette: Palette,
  open: boolean,
): void {
  const width = PIPE;
  const top = beam.y + beam.h - 1;
  const x = valve.x - width / 2;
  g.beginPath();
  g.rect(x, top, width, spout.y - top);
  g.fillStyle = open ? palette['panel-2'] : palette.line;
  g.fill();
  g.strokeStyle = palette.edge;
  g.lineWidth = 1.25;
  g.setLineDash(open ? [] : [3, 3]);
  g.beginPath();
  g.moveTo(x, top);
  g.lineTo(x, spout.y);
  g.moveTo(x + width, top);
  g.lineTo(x + width, spout.y);
  g.stroke();
  g.setLineDash([]);
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
