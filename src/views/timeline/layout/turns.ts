import type { Plan } from '../../../engine/index.ts';
import { bucketEndTick, type History } from '../../../player/history.ts';

/** Whose turn it is from a tick on. */
export type Turn = { startTick: number; servers: readonly number[] };

/** Each phase's servers; where it has none, those of the phase before, or who will be first. */
export function turnsOf({ bands }: Pick<History, 'bands'>, plan: Plan): Turn[] {
  let servers = plan.find((phase) => phase.servers.length > 0)?.servers ?? [];
  return bands.map((band) => {
    if (band.servers.length > 0) servers = band.servers;
    return { startTick: band.startTick, servers };
  });
}

/** The servers whose turn it is at a tick. */
export function turnAt(turns: readonly Turn[], tick: number): readonly number[] {
  return (turns.findLast(({ startTick }) => startTick <= tick) ?? turns[0]).servers;
}

/** One number a bucket: the users of those whose turn it is, and those of them on the new version. */
type Sums = { users: Uint32Array; updated: Uint32Array };

/** What was summed of a history that only grew since. */
const summed = new WeakMap<History, Sums & { count: number; bucketTicks: number; first: readonly number[] }>();

/** Sums over those whose turn it is; what was summed before is not summed again. */
export function sumsInTurn(history: History, turns: readonly Turn[]): Sums {
  const { count, bucketTicks, servers, last, version, total, updated } = history;
  const first = turns[0].servers;
  const before = summed.get(history);
  const goesOn = before?.bucketTicks === bucketTicks && before.first === first && before.count <= count;
  const room = total.last.length;
  const sums = goesOn ? before : { users: new Uint32Array(room), updated: new Uint32Array(room) };
  let turn = -1;
  let counted = fewer(first, servers);
  // The last bucket may have gone on.
  for (let b = goesOn ? before.count - 1 : 0; b < count; b++) {
    const tick = bucketEndTick(history, b);
    while (turn + 1 < turns.length && turns[turn + 1].startTick <= tick) {
      turn += 1;
      if (turn + 1 === turns.length || turns[turn + 1].startTick > tick) counted = fewer(turns[turn].servers, servers);
    }
    let users = 0;
    let fresh = 0;
    for (const s of counted.few) {
      const cell = b * servers + s;
      users += last[cell];
      if (version[cell] > 1) fresh += last[cell];
    }
    sums.users[b] = counted.are ? users : total.last[b] - users;
    sums.updated[b] = counted.are ? fresh : updated.last[b] - fresh;
  }
  summed.set(history, { users: sums.users, updated: sums.updated, count, bucketTicks, first });
  return sums;
}

/** Some of `all` servers, or those who are not among them: whichever are fewer. */
function fewer(some: readonly number[], all: number): { few: readonly number[]; are: boolean } {
  if (2 * some.length <= all) return { few: some, are: true };
  const among = new Set(some);
  return { few: Array.from({ length: all }, (_, s) => s).filter((s) => !among.has(s)), are: false };
}
