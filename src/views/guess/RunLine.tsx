import { useEffect, useRef } from 'react';
import { usersAt } from '../../player/history.ts';
import type { Frame } from '../../player/player.ts';
import { useFrame, usePlayback } from '../../store/playback/usePlayback.ts';
import type { CurvePlot } from './curveLayout.ts';

type Props = { plot: CurvePlot; of: readonly string[]; startTick: number; endTick: number };

/** The run as far as it was played, over the chart of a curve: the users on these servers from a tick to another. */
export function RunLine({ plot, of, startTick, endTick }: Props) {
  const { redraw } = usePlayback();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chart needs another line
  useEffect(redraw, [redraw, plot]);
  const line = useRef<SVGPathElement>(null);
  const dot = useRef<SVGCircleElement>(null);
  useFrame((frame) => {
    const points = pointsOf(frame, of, startTick, endTick, plot);
    line.current?.setAttribute('d', points.length > 0 ? `M${points.join('L')}` : '');
    const last = points.at(-1);
    dot.current?.toggleAttribute('hidden', last === undefined);
    if (last !== undefined) dot.current?.setAttribute('transform', `translate(${last})`);
  });
  return (
    <svg className="curve-over" viewBox={`0 0 ${plot.size.width} ${plot.size.height}`} aria-hidden>
      <path ref={line} className="curve-run" />
      <circle ref={dot} className="curve-now" r="4" />
    </svg>
  );
}

/** The corners of the line in pixels, "x,y" each. Beyond the chart it ends at its edge. */
function pointsOf(
  { world, history, moment }: Frame,
  of: readonly string[],
  startTick: number,
  endTick: number,
  { x, y, right, most }: CurvePlot,
): string[] {
  const servers = world.servers.flatMap(({ name }, s) => (of.includes(name) ? [s] : []));
  const { tickSeconds } = world.scenario;
  const end = Math.min(moment, history.tick, endTick);
  const points: string[] = [];
  const put = (tick: number, users: number): void => {
    const at = Math.min(right, x((tick - startTick) * tickSeconds));
    points.push(`${at.toFixed(1)},${y(Math.min(users, most)).toFixed(1)}`);
  };
  let before = Number.NaN;
  for (let tick = startTick; tick <= end; tick += history.bucketTicks) {
    const users = servers.reduce((sum, s) => sum + usersAt(history, s, tick), 0);
    const beyond = x((tick - startTick) * tickSeconds) >= right;
    if (points.length > 0 && (users !== before || beyond)) put(tick, before);
    if (beyond) break;
    if (users !== before || tick + history.bucketTicks > end) put(tick, users);
    before = users;
  }
  return points;
}
