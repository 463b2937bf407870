import { currentPhase, isTimed, secondsLeft } from '../../engine/index.ts';
import { bucketAt } from '../../player/history.ts';
import type { Frame } from '../../player/player.ts';

/** How much of the current phase is behind us, 0 to 1: users gone of those who were there, or time passed. */
export function phaseProgress({ world, history, moment }: Frame): number {
  const { servers, exit } = currentPhase(world);
  const { phaseTick } = world.rollout;
  if (exit === 'never') return 1;
  if (isTimed(exit)) {
    const passed = (moment - phaseTick) * world.scenario.tickSeconds;
    return part(passed, secondsLeft(world) + (world.tick - phaseTick) * world.scenario.tickSeconds);
  }
  if (exit === 'dry' || exit === 'gone') {
    const first = bucketAt(history, phaseTick) * history.servers;
    let before = 0;
    let left = 0;
    for (const s of servers) {
      before += history.max[first + s];
      left += world.servers[s].sessions;
    }
    return part(before - left, before);
  }
  const ends = servers.map((s) => world.servers[s].timerTick).filter((tick) => tick >= 0);
  const starts = servers.map((s) => world.servers[s].statusTick);
  if (ends.length === 0) return 1;
  const start = Math.min(...starts);
  return part(moment - start, Math.max(...ends) - start);
}

function part(done: number, all: number): number {
  return all > 0 ? Math.min(1, Math.max(0, done / all)) : 1;
}
