import type { Frame } from '../../../player/player.ts';
import { SETTLING_SECONDS, SETTLING_SHARE, ticksPerSecond } from './pace.ts';

/** Servers with more users than this show their bare count: one user more or less is not seen there. */
const TOO_MANY = 20_000;

/** Occupancy of each server at the moment shown, eased over a fraction of a second so that it never jumps. */
export function levelsAt(frame: Frame, out: Float64Array): void {
  const { world, moment } = frame;
  const { servers, sessions, exits } = world;
  const { sessionLength } = world.scenario.traffic;
  const meanTicks = sessionLength.meanSeconds / world.scenario.tickSeconds;
  const settling = Math.max(1e-6, Math.min(SETTLING_SECONDS * ticksPerSecond(frame), SETTLING_SHARE * meanTicks));
  const since = moment - settling;
  for (let s = 0; s < servers.length; s++) {
    const { members, sessions: held } = servers[s];
    let level = held;
    if (held <= TOO_MANY) {
      for (let i = 0; i < held; i++) {
        const start = sessions.start[members[i]];
        if (start > since) level -= Math.min(1, 1 - (moment - start) / settling);
      }
    }
    out[s] = level;
  }
  const ring = exits.time.length;
  const oldest = Math.max(0, exits.count - ring);
  for (let n = exits.count - 1; n >= oldest; n--) {
    const i = n % ring;
    const age = moment - exits.time[i];
    if (age > settling + 1) break;
    const server = exits.server[i];
    if (server >= 0 && age < settling && servers[server].sessions <= TOO_MANY) {
      out[server] += Math.min(1, 1 - age / settling);
    }
  }
}
