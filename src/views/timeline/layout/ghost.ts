import type { SeenWorld } from '../../../engine/index.ts';
import type { Ghost } from '../../../player/player.ts';
import type { Line } from '../../kit/pens/pen.ts';
import { chooseLanes, laneLine } from './lanes.ts';
import type { Span } from './zoom.ts';

/**
 * The run as it was before a setting changed it, a line for each of these lanes' scales; none where it was of other servers. Above a
 * lane's top it lies on it.
 */
export function layoutGhost(
  ghost: Ghost | null | undefined,
  { servers, scenario }: Pick<SeenWorld, 'servers' | 'scenario'>,
  ticksPerColumn: number,
  x: (tick: number) => number,
  lanes: readonly { top: number; y: (users: number) => number }[],
  { startTick, endTick }: Span,
): Line[] {
  if (!ghost || ghost.world.servers.length !== servers.length) return [];
  const { world, history, fromTick } = ghost;
  if (history.tick <= fromTick) return [];
  /** Ticks of the run to a tick of the ghost. */
  const length = world.scenario.tickSeconds / scenario.tickSeconds;
  const span = { startTick: Math.max(fromTick, startTick / length), endTick: endTick / length };
  const own = chooseLanes(world, history).lanes;
  return lanes.map(({ top, y }, i) =>
    laneLine(
      history,
      own[i].users,
      ticksPerColumn / length,
      (tick) => x(tick * length),
      (users) => Math.max(top, y(users)),
      span,
    ),
  );
}
