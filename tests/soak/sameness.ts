import { applyCommand, copyWorld, createWorld, fingerprint, tick, type World } from '../../src/engine/index.ts';
import { createPlayer, type Player } from '../../src/player/player.ts';
import { decodeLink, encodeLink } from '../../src/player/recording/link.ts';
import { type Recording as Logged, RecordingError } from '../../src/player/recording/recording.ts';
import type { Recording } from '../any/anyRecording.ts';
import { bitsOf } from '../engine/bits.ts';

/** @throws when the worlds differ in any bit, save in how long nothing is due, as far as they know */
function mustBeSame(one: World, other: World, claim: string): void {
  const parts = (Object.keys(one) as (keyof World)[]).filter((key) => key !== 'calmUntil');
  const differ = parts.filter((key) => bitsOf(one[key]) !== bitsOf(other[key]));
  if (differ.length === 0 && fingerprint(one) === fingerprint(other)) return;
  throw new Error(`tick ${one.tick}, ${other.tick}: not so: ${claim}; they differ in ${differ.join(', ')}`);
}

/** Ticks in full, whether anything is due or not. */
function tickInFull(world: World, ticks: number): void {
  for (let i = 0; i < ticks; i++) {
    world.calmUntil = 0;
    tick(world);
  }
}

/**
 * Plays a recording in four ways from command to command: tick by tick, each tick in full, many ticks at once in a world of an old
 * one's arrays, and a copy in two parts. @throws an Error where they differ in a bit
 */
export function strideLawfully({ scenario, log }: Recording, ticksAfter: number, old: World): void {
  const single = createWorld(scenario);
  const full = createWorld(scenario);
  const whole = createWorld(JSON.parse(JSON.stringify(scenario)), old);
  mustBeSame(single, whole, 'a world in the arrays of an old one is as new');
  const go = (ticks: number): void => {
    const part = (7 * whole.tick + 3) % (ticks + 1);
    const copy = copyWorld(single);
    for (let i = 0; i < ticks; i++) tick(single);
    tickInFull(full, ticks);
    tick(whole, ticks);
    tick(copy, part);
    tick(copy, ticks - part);
    mustBeSame(single, full, 'a tick in which nothing is due is as one in full');
    mustBeSame(single, whole, 'many ticks at once are as many one by one');
    mustBeSame(single, copy, 'a copy goes the same way');
  };
  for (const { wait, command } of log) {
    go(wait);
    const outcomes = [single, full, whole].map((world) => JSON.stringify(applyCommand(world, command)));
    if (new Set(outcomes).size > 1) throw new Error(`tick ${single.tick}: other outcomes: ${outcomes}`);
  }
  go(ticksAfter);
}

/** A player that has been through a recording, so many ticks beyond its last command. */
function played({ scenario, log }: Recording, ticksAfter: number): Player {
  const player = createPlayer(scenario, () => 0);
  for (const { wait, command } of log) {
    player.seek(player.sight().world.tick + wait);
    player.dispatch(command);
  }
  player.seek(player.sight().world.tick + ticksAfter);
  return player;
}

/**
 * Opens a run from its link, and sees that it is the very same; false where it can't be a link.
 * @throws an Error where it opens as another run, or not at all
 */
export function shareLawfully(recording: Recording, ticksAfter: number): boolean {
  const player = played(recording, ticksAfter);
  let opened: Logged;
  try {
    opened = decodeLink(encodeLink(player.recording)).recording;
  } catch (error) {
    // Too long for a link, or more users than are opened.
    if (error instanceof RecordingError && ['tooLongForLink', 'tooHeavy'].includes(error.problem.type)) return false;
    throw error;
  }
  const other = createPlayer(opened.scenario, () => 0);
  other.restore(opened);
  const [print, otherPrint] = [player, other].map((one) => fingerprint(one.sight().world));
  if (print !== otherPrint) throw new Error(`a link opens as another run: ${otherPrint}, not ${print}`);
  return true;
}
