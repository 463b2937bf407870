import { EXIT } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import { SETTLING_MS, SETTLING_SHARE, ticksPerMs } from './pace.ts';

/** Servers with more users than this show their bare count: one user more or less is not seen there. */
const TOO_MANY = 20_000;

/**
 * Occupancy of each server at the moment shown. Each user's part of it comes within a fraction of a second and goes within the last one
 * of the stay, so that the level never jumps, and is nothing once the last user has left.
 */
export function levelsAt(frame: Frame, out: Float64Array): void {
  const { world, moment } = frame;
  const { servers, sessions, exits } = world;
  const { sessionLength } = world.scenario.traffic;
  const meanTicks = sessionLength.meanSeconds / world.scenario.tickSeconds;
  const settling = Math.max(1e-6, Math.min(SETTLING_MS * ticksPerMs(frame), SETTLING_SHARE * meanTicks));
  for (let s = 0; s < servers.length; s++) {
    const { members, sessions: held } = servers[s];
    let level = held;
    if (held <= TOO_MANY) {
      for (let i = 0; i < held; i++) {
        const slot = members[i];
        const within = Math.min(moment - sessions.start[slot], sessions.end[slot] - moment);
        if (within < settling) level -= 1 - Math.max(0, within / settling);
      }
    }
    out[s] = level;
  }
  // Whoever leaves within the tick shown, after the moment, is still there.
  const ring = exits.time.length;
  const oldest = Math.max(0, exits.count - ring);
  for (let n = exits.count - 1; n >= oldest; n--) {
    const i = n % ring;
    const left = exits.time[i] - moment;
    if (left < -1) break;
    const server = exits.server[i];
    if (server < 0 || left <= 0 || servers[server].sessions > TOO_MANY) continue;
    out[server] += exits.kind[i] === EXIT.completed ? Math.min(1, left / settling) : 1;
  }
}
