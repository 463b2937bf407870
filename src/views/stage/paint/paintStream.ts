import { curveFactor, curvePoints, peakArrivalRate, type Scenario } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import type { StageLayout } from '../layout/layout.ts';
import { STREAM_SPEED } from '../scene/pace.ts';
import type { Palette } from './palette.ts';

/** How thick the stream is at the peak of the curve, as a part of the balancer's height. */
const THICKEST = 0.5;

/** At high speed those who arrive are a stream through the balancer, as thick as the rate: part of its thickest at the peak. */
export function paintStream(g: CanvasRenderingContext2D, frame: Frame, layout: StageLayout, palette: Palette): void {
  const { world, speed, moment } = frame;
  if (speed <= STREAM_SPEED || layout.mode === 'grid') return;
  const traffic = world.scenario.traffic as Scenario['traffic'];
  const peak = peakArrivalRate(traffic);
  if (peak === 0) return;
  const { points, period } = curvePoints(traffic.curve);
  const rate = traffic.arrivalRate * curveFactor(points, period, moment * world.scenario.tickSeconds);
  const { beam, inlet, internet, vessels } = layout;
  const open = vessels.filter((_, s) => world.servers[s].status === 'inService');
  if (open.length === 0 || rate === 0) return;
  g.strokeStyle = palette['ink-2'];
  g.globalAlpha = 0.45;
  g.lineJoin = 'round';
  g.lineWidth = Math.max(1, (THICKEST * beam.h * rate) / peak);
  const beside = inlet.x === beam.x;
  g.beginPath();
  g.moveTo(beside ? internet.x + internet.w - 6 : inlet.x, beside ? inlet.y : internet.y + internet.h - 4);
  if (!beside) g.lineTo(inlet.x, inlet.y);
  g.lineTo(Math.max(...open.map(({ valve }) => valve.x)), inlet.y);
  if (!beside) {
    g.moveTo(inlet.x, inlet.y);
    g.lineTo(Math.min(...open.map(({ valve }) => valve.x)), inlet.y);
  }
  g.stroke();
  g.lineWidth = Math.max(1, Math.min(8, g.lineWidth / open.length));
  g.beginPath();
  for (const { valve, spout } of open) {
    g.moveTo(valve.x, inlet.y);
    g.lineTo(valve.x, spout.y + 8);
  }
  g.stroke();
  g.globalAlpha = 1;
}
