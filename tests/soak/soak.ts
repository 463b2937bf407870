import fc from 'fast-check';
import { unusual } from '../../src/engine/index.ts';
import { createPlayer } from '../../src/player/player.ts';
import { encodeLink, openRecording } from '../../src/player/recording/link.ts';
import { RecordingError } from '../../src/player/recording/recording.ts';
import type { Recording } from '../any/anyRecording.ts';
import { type Fuzzer, fuzzers } from './fuzzers.ts';

/** The slowest things are done again before they are told, so that a busy machine tells no lies: so many of them. */
const SUSPECTS = 5;
/** How long a case that was found is made smaller, in milliseconds. */
const SHRINK_MS = 120_000;

export type Slow<T> = { milliseconds: number; what: T };
export type SlowTick = Slow<{ recording: Recording; tick: number }>;
export type Find = { law: string; seed: number; path: string; error: string; example: string };
/** What a soak came to: cases tried for each law, the slowest of them, and what was found, if anything. */
export type Soaked = {
  cases: { law: string; count: number }[];
  ticks: number;
  worstTick: SlowTick | null;
  worstOpening: Slow<string> | null;
  find: Find | null;
};

/** Lets fuzzers have their turns, again and again, until `enough` says so after a turn or something is found. */
export function soak(
  seed: number,
  now: () => number,
  enough: (soFar: Soaked) => boolean,
  make: typeof fuzzers = fuzzers,
): Soaked {
  const soaked: Soaked = { cases: [], ticks: 0, worstTick: null, worstOpening: null, find: null };
  const ticks = suspects<SlowTick['what']>();
  const openings = suspects<string>();
  const all = make(now, {
    tick: (milliseconds, recording, tick) => {
      soaked.ticks += 1;
      ticks.note(milliseconds, { recording, tick });
    },
    opening: openings.note,
  });
  soaked.cases = all.map(({ law }) => ({ law, count: 0 }));
  let turn = 0;
  do {
    const fuzzer = all[turn % all.length];
    // Each round has its own seed, with which a find can be had again at once.
    soaked.find = look(fuzzer, seed + Math.floor(turn / all.length));
    soaked.cases[turn % all.length].count += fuzzer.cases;
    turn += 1;
  } while (soaked.find === null && !enough(soaked));
  soaked.worstTick = ticks.worst(({ recording, tick }) => {
    const player = playedTo(recording, tick - 1);
    const start = now();
    player.seek(tick);
    return now() - start;
  });
  soaked.worstOpening = openings.worst((text) => {
    const start = now();
    try {
      openRecording(text);
    } catch {
      // Most are refused.
    }
    return now() - start;
  });
  return soaked;
}

/** The slowest of what was noted; `worst` does them again three times, and tells the one that takes longest at least. */
function suspects<T>() {
  let slowest: Slow<T>[] = [];
  return {
    note: (milliseconds: number, what: T): void => {
      if (slowest.length === SUSPECTS && milliseconds <= slowest[SUSPECTS - 1].milliseconds) return;
      slowest.push({ milliseconds, what });
      slowest = slowest.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SUSPECTS);
    },
    worst: (again: (what: T) => number): Slow<T> | null => {
      const sure = slowest.map(({ milliseconds, what }) => ({
        milliseconds: Math.min(milliseconds, again(what), again(what), again(what)),
        what,
      }));
      return sure.sort((a, b) => b.milliseconds - a.milliseconds)[0] ?? null;
    },
  };
}

function look({ law, cases, property }: Fuzzer, seed: number): Find | null {
  const settings = { seed, numRuns: cases, interruptAfterTimeLimit: SHRINK_MS };
  // Its properties are synchronous, and so is the check.
  const details = fc.check(property, settings) as fc.RunDetails<[unknown]>;
  if (!details.failed || details.counterexample === null) return null;
  const { counterexample, counterexamplePath, errorInstance } = details;
  return {
    law,
    seed,
    path: counterexamplePath ?? '',
    error: errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
    example: fc.stringify(brief(counterexample[0])),
  };
}

/** A case with only what is unusual of its scenarios. */
function brief(example: unknown): unknown {
  if (Array.isArray(example)) return example.map(brief);
  if (typeof example !== 'object' || example === null || !('scenario' in example)) return example;
  return { ...example, scenario: unusual(example.scenario as Recording['scenario']) };
}

/** A player that has done what was logged before a tick, and shows it. */
function playedTo({ scenario, log }: Recording, toTick: number) {
  const player = createPlayer(scenario, () => 0);
  let at = 0;
  for (const { wait, command } of log) {
    at += wait;
    if (at > toTick) break;
    player.seek(at);
    player.dispatch(command);
  }
  player.seek(toTick);
  return player;
}

/** The link to a slow tick; or the scenario, where the run is too long for a link. */
export function linkTo({ what }: SlowTick): string {
  const { recording } = playedTo(what.recording, what.tick);
  try {
    return encodeLink(recording);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return JSON.stringify(unusual(recording.scenario));
  }
}
