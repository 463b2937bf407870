import { useRef } from 'react';
import { usersAt } from '../../player/history.ts';
import type { Frame } from '../../player/player.ts';
import { useFrame } from '../../store/playback/usePlayback.ts';
import type { CurvePlot } from './curveLayout.ts';

type Props = { plot: CurvePlot; of: readonly string[]; startTick: number };

/** The run as far as it was played, over the chart of a curve: the users on these servers from a tick on. */
export function RunLine({ plot, of, startTick }: Props) {
  const line = useRef<SVGPathElement>(null);
  const dot = useRef<SVGCircleElement>(null);
  useFrame((frame) => {
    const points = pointsOf(frame, of, startTick, plot);
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

/** The corners of the line in pixels, "x,y" each: a corner where the number changes. */
function pointsOf(
  { world, history, moment }: Frame,
  of: readonly string[],
  startTick: number,
  plot: CurvePlot,
): string[] {
  const servers = world.servers.flatMap(({ name }, s) => (of.includes(name) ? [s] : []));
  const { tickSeconds } = world.scenario;
  const end = Math.min(moment, history.tick);
  const points: string[] = [];
  let before = Number.NaN;
  for (let tick = startTick; tick <= end; tick += history.bucketTicks) {
    const seconds = (tick - startTick) * tickSeconds;
    if (plot.x(seconds) > plot.right) break;
    const users = servers.reduce((sum, s) => sum + usersAt(history, s, tick), 0);
    const [x, y] = [plot.x(seconds).toFixed(1), plot.y(Math.min(users, plot.most)).toFixed(1)];
    const isLast = tick + history.bucketTicks > end;
    if (users !== before && points.length > 0) points.push(`${x},${plot.y(Math.min(before, plot.most)).toFixed(1)}`);
    if (users !== before || isLast) points.push(`${x},${y}`);
    before = users;
  }
  return points;
}
