import fc from 'fast-check';
import { unusual } from '../../src/engine/index.ts';
import { encodeLink } from '../../src/player/link.ts';
import { createPlayer } from '../../src/player/player.ts';
import { RecordingError } from '../../src/player/recording.ts';
import type { Recording } from '../any/anyRecording.ts';
import { type Fuzzer, fuzzers } from './fuzzers.ts';

/** The slowest things are done again before they are told, so that a busy machine tells no lies: so many of them. */
const SUSPECTS = 5;
/** How long a case that was found is made smaller, in milliseconds. */
const SHRINK_MS = 120_000;

export type Slow = { milliseconds: number; recording: Recording; tick: number };
export type Find = { law: string; seed: number; path: string; error: string; example: string };
/** What a soak came to: cases tried for each law, the slowest of them, and what was found, if anything. */
export type Soaked = {
  cases: { law: string; count: number }[];
  ticks: number;
  worstTick: Slow | null;
  worstOpening: { milliseconds: number; text: string } | null;
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
  let suspects: Slow[] = [];
  const all = make(now, {
    tick: (milliseconds, recording, tick) => {
      soaked.ticks += 1;
      const least = suspects.at(-1)?.milliseconds ?? 0;
      if (suspects.length === SUSPECTS && milliseconds <= least) return;
      suspects = [...suspects, { milliseconds, recording, tick }]
        .sort((a, b) => b.milliseconds - a.milliseconds)
        .slice(0, SUSPECTS);
    },
    opening: (milliseconds, text) => {
      if (milliseconds > (soaked.worstOpening?.milliseconds ?? 0)) soaked.worstOpening = { milliseconds, text };
    },
  });
  soaked.cases = all.map(({ law }) => ({ law, count: 0 }));
  let turn = 0;
  do {
    const fuzzer = all[turn % all.length];
    soaked.find = look(fuzzer, seed + turn);
    soaked.cases[turn % all.length].count += fuzzer.cases;
    turn += 1;
  } while (soaked.find === null && !enough(soaked));
  soaked.worstTick = slowestAgain(suspects, now);
  return soaked;
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

/** A case with only what is unusual of its scenario. */
function brief(example: unknown): unknown {
  if (typeof example !== 'object' || example === null || !('scenario' in example)) return example;
  return { ...example, scenario: unusual(example.scenario as Recording['scenario']) };
}

/** The slowest of what was slow, as long as it takes at least when it is done three times more. */
function slowestAgain(suspects: Slow[], now: () => number): Slow | null {
  const again = suspects.map((slow) => {
    const times = [0, 1, 2].map(() => {
      const player = playedTo(slow, slow.tick - 1);
      const start = now();
      player.seek(slow.tick);
      return now() - start;
    });
    return { ...slow, milliseconds: Math.min(slow.milliseconds, ...times) };
  });
  return again.sort((a, b) => b.milliseconds - a.milliseconds)[0] ?? null;
}

/** A player that has done what was logged before a tick, and shows it. */
function playedTo({ recording }: Slow, toTick: number) {
  const player = createPlayer(recording.scenario, () => 0);
  let at = 0;
  for (const { wait, command } of recording.log) {
    at += wait;
    if (at > toTick) break;
    player.seek(at);
    player.dispatch(command);
  }
  player.seek(toTick);
  return player;
}

/** The link to a slow tick; or the scenario, where the run is too long for a link. */
export function linkTo(slow: Slow): string {
  const { recording } = playedTo(slow, slow.tick);
  try {
    return encodeLink(recording);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return JSON.stringify(unusual(recording.scenario));
  }
}
