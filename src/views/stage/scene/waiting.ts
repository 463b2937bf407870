import type { SeenWorld } from '../../../engine/index.ts';
import type { StageLayout } from '../layout/layout.ts';
import { addDot, type Dots, UNDERWAY } from './dots.ts';

/** Puts those who wait for a server in line before the balancer, as many as there is room for; the first stands nearest. */
export function placeWaiting({ queue }: SeenWorld, { line }: StageLayout, dots: Dots): void {
  const step = 2 * dots.radius + 1;
  const most = Math.floor(line.room / step);
  for (let n = 0; n < Math.min(queue.count, most); n++) addDot(dots, line.x - dots.radius - n * step, line.y, UNDERWAY);
}
