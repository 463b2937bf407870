import type { Frame } from '../../../player/player.ts';

/** Those who are on the way from one server to another, by slot; null where nobody is. */
export function movesNow({ world, moment }: Frame, lasting: number) {
  const { moves } = world.traces;
  let now: Map<number, (typeof moves)[number]> | null = null;
  for (let n = moves.length - 1; n >= 0 && moment - moves[n].time < lasting; n--) {
    now ??= new Map();
    if (!now.has(moves[n].slot)) now.set(moves[n].slot, moves[n]);
  }
  return now;
}

/** Who leaves in so many ticks; `kind` is how, `version` the server's. */
export type Leaver = { user: number; kind: number; version: number; left: number };

/** Those who leave each server within the tick shown, but after the moment: they have no session any more. */
export function leaversNow({ world, moment }: Frame, perDot: number): Map<number, Leaver[]> {
  const { time, user, server, kind, version, count } = world.exits;
  const leavers = new Map<number, Leaver[]>();
  for (let n = count - 1; n >= Math.max(0, count - time.length); n--) {
    const i = n % time.length;
    const left = time[i] - moment;
    if (left < -1) break;
    if (left <= 0 || server[i] < 0 || user[i] % perDot !== 0) continue;
    const leaver = { user: user[i], kind: kind[i], version: version[i], left };
    const others = leavers.get(server[i]);
    if (others === undefined) leavers.set(server[i], [leaver]);
    else others.push(leaver);
  }
  return leavers;
}
