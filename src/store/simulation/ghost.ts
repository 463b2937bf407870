import { isOver, workOf } from '../../engine/index.ts';
import { type Ghost, type Player, preparePlayer } from '../../player/player.ts';
import { MAX_TICK, type Recording } from '../../player/recording/recording.ts';
import type { Slices } from '../../player/slices.ts';
import type { UndoStack } from './undo.ts';

/** Larger sites leave no ghost. */
const MOST_USERS = 20_000;
/** The longest that one slice of the work may take, and how many ticks are played between two looks at the clock. */
const SLICE_MS = 6;
const TICKS = 64;
/** A run that is never over is played so far. */
const MOST_TICKS = 50_000;

/** The run as it was before a setting changed what comes, by what was done since; null where none did. */
function runBefore({ past }: UndoStack): Recording | null {
  for (const { deed, present } of past.toReversed()) {
    const sets = deed.type === 'change' || (deed.type === 'command' && deed.command.type === 'set');
    if (sets || (deed.type === 'restart' && present.pending.length > 0)) return present.recording;
    if (deed.type !== 'restart' && deed.type !== 'command') return null;
  }
  return null;
}

/** The tick at which two runs part. */
function partTick(one: Recording, other: Recording): number {
  if (JSON.stringify(one.scenario) !== JSON.stringify(other.scenario)) return 0;
  const differs = (i: number): boolean => JSON.stringify(one.commands[i]) !== JSON.stringify(other.commands[i]);
  const length = Math.max(one.commands.length, other.commands.length);
  const first = Array.from({ length }, (_, i) => i).find(differs) ?? length;
  return Math.min(one.commands[first]?.tick ?? MAX_TICK, other.commands[first]?.tick ?? MAX_TICK);
}

export type Ghosts = ReturnType<typeof createGhosts>;

/** The ghost of one run after the other, played out in slices; `told` hears of more of it. `now` reads a clock in milliseconds. */
export function createGhosts(now: () => number, told: () => void) {
  let of: Recording | null = null;
  let player: Player | null = null;
  let fromTick = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const goOn = (slices: Slices<unknown>): void => {
    const stop = now() + SLICE_MS;
    let slice = slices.next();
    while (!slice.done && now() < stop) slice = slices.next();
    if (!slice.done) timer = setTimeout(goOn, 0, slices);
    told();
  };
  function* playOut(recording: Recording): Slices<void> {
    const made = yield* preparePlayer(recording, now);
    player = made;
    const last = Math.min(MAX_TICK, made.sight().world.tick + MOST_TICKS);
    for (let { world } = made.sight(); !isOver(world.rollout) && world.tick < last; { world } = made.sight()) {
      made.playTo(world.tick + TICKS);
      yield 0;
    }
  }
  return {
    now: (): Ghost | null => player && { ...player.sight(), fromTick },
    /** The ghost is of the run before the last change of these deeds from now on, where there was one, and is set against another. */
    follow: (done: UndoStack, other: Recording): void => {
      const recording = runBefore(done);
      fromTick = recording === null ? 0 : partTick(recording, other);
      if (recording === of) return;
      clearTimeout(timer);
      of = recording;
      player = null;
      if (recording !== null && workOf(recording.scenario).users <= MOST_USERS)
        timer = setTimeout(goOn, 0, playOut({ ...recording, endTick: recording.shownTick }));
      told();
    },
  };
}
