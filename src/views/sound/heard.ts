import type { SeenWorld } from '../../engine/index.ts';

/** What of a moment can be heard. */
export type Heard = { tick: number; left: number; hurt: number; level: number };
/** What sounds between two moments: a tone's pitch in hertz, so many clicks, and whether somebody was hurt. */
export type Sounds = { pitch: number; clicks: number; harm: boolean };

/** The pitch of an empty server, and how many octaves higher a full one is. */
const EMPTY_HERTZ = 110;
const OCTAVES = 3;
/** More departures at once are not told apart by ear. */
const MOST_CLICKS = 4;

/** The level is that of the server that the phase is about, else of the fullest one. */
export function heardOf({ tick, ledger, rollout, servers }: SeenWorld): Heard {
  const about = rollout.plan[rollout.index].servers[0];
  const levels = servers.map(({ sessions, capacity }) => sessions / capacity);
  const level = about === undefined ? Math.max(...levels) : levels[about];
  return { tick, left: ledger.completed, hurt: ledger.peopleHurt, level: Math.min(1, level) };
}

/** What sounds as the run comes from one moment to the next; after a jump back nothing but the tone. */
export function soundsBetween(before: Heard, now: Heard): Sounds {
  const onward = now.tick > before.tick;
  return {
    pitch: EMPTY_HERTZ * 2 ** (OCTAVES * now.level),
    clicks: onward ? Math.min(MOST_CLICKS, now.left - before.left) : 0,
    harm: onward && now.hurt > before.hurt,
  };
}
