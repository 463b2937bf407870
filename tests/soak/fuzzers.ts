import fc from 'fast-check';
import { createWorld, tick, type World } from '../../src/engine/index.ts';
import { anyHeavy } from '../any/anyHeavy.ts';
import { anyAddress, hostileLink, hostileText } from '../any/anyHostile.ts';
import { anyRecordingOf, type Recording, replay } from '../any/anyRecording.ts';
import { anyPlain, anyWorld } from '../any/anyWorld.ts';
import { playLawfully } from './laws.ts';
import { anyUse, useLawfully } from './machine.ts';
import { anySpree, runWild } from './monkey.ts';
import {
  isOpened,
  openChallengeLawfully,
  openComparisonLawfully,
  openResultLawfully,
  openRunLawfully,
  readAddressLawfully,
  SOUND_CHALLENGE,
  SOUND_CHALLENGE_LINK,
  SOUND_COMPARISON,
  SOUND_COMPARISON_LINK,
  SOUND_RESULT,
  SOUND_RESULT_LINK,
  SOUND_RUN,
  SOUND_RUN_LINK,
} from './opening.ts';
import { shareLawfully, strideLawfully } from './sameness.ts';

/** Ticks after the last command: most rollouts are over then. */
const TICKS_AFTER = 600;

/** Ticks of a heavy world: the first servers are being drained then. */
const HEAVY_TICKS = 4;

/** Hears how long things took, of what it was, in milliseconds. */
export type Stopwatch = {
  tick(milliseconds: number, recording: Recording, tick: number): void;
  opening(milliseconds: number, text: string): void;
};

export type Fuzzer = {
  /** What holds, as a claim. */
  law: string;
  /** How many cases are tried before it is another fuzzer's turn. */
  cases: number;
  property: fc.IProperty<unknown>;
};

/** All that is tried, each with what must hold whatever is drawn. `now` reads a clock in milliseconds. */
export function fuzzers(now: () => number, watch: Stopwatch): Fuzzer[] {
  const timed = <T>(act: () => T, tell: (milliseconds: number) => void): T => {
    const start = now();
    const result = act();
    tell(now() - start);
    return result;
  };
  const play = (recording: Recording, toTick: number) => {
    const once = (world: World) =>
      timed(
        () => tick(world),
        (taken) => watch.tick(taken, recording, world.tick),
      );
    playLawfully(recording, toTick, once);
  };
  const opens = (open: (text: string) => unknown) => (text: string) => {
    timed(
      () => open(text),
      (taken) => watch.opening(taken, text),
    );
  };
  // Where little is out of the ordinary few commands keep it so.
  const run = fc.oneof(
    { weight: 2, arbitrary: anyRecordingOf(30, 0, anyWorld()) },
    { weight: 1, arbitrary: anyRecordingOf(4, 0, anyPlain()) },
  );
  const fuzzer = <T>(law: string, cases: number, any: fc.Arbitrary<T>, check: (value: T) => unknown): Fuzzer => ({
    law,
    cases,
    property: fc.property(any, (value) => void check(value)) as fc.IProperty<unknown>,
  });

  return [
    fuzzer(
      'every user and order is accounted for, lists and numbers are sound, a refusal changes nothing',
      30,
      run,
      (recording) => play(recording, 1_500),
    ),
    fuzzer('all that holds of a crowd as large as is opened', 2, anyHeavy(), (scenario) => {
      if (isOpened(scenario)) play({ scenario, log: [] }, HEAVY_TICKS);
    }),
    fuzzer(
      'many ticks at once, idle ones, a copy’s and those of a world of old arrays are as in full one by one',
      40,
      fc.tuple(run, run),
      ([before, recording]) => strideLawfully(recording, TICKS_AFTER, replay(createWorld(before.scenario), before.log)),
    ),
    fuzzer('a link opens as the very same run', 30, run, (recording) => shareLawfully(recording, TICKS_AFTER)),
    fuzzer('the player shows every moment as playing straight through does', 15, anyUse(700), useLawfully),
    fuzzer('a monkey finds the page’s model as its recording says', 15, anySpree(), runWild),
    fuzzer('a hostile run opens or is refused', 150, hostileText(SOUND_RUN), opens(openRunLawfully)),
    fuzzer('a hostile link opens or is refused', 150, hostileLink(SOUND_RUN, SOUND_RUN_LINK), opens(openRunLawfully)),
    fuzzer(
      'a hostile comparison opens or is refused',
      150,
      fc.oneof(hostileText(SOUND_COMPARISON), hostileLink(SOUND_COMPARISON, SOUND_COMPARISON_LINK, 'compare')),
      opens(openComparisonLawfully),
    ),
    fuzzer(
      'a hostile result of exercises opens or is refused',
      150,
      fc.oneof(hostileText(SOUND_RESULT), hostileLink(SOUND_RESULT, SOUND_RESULT_LINK, 'exercises')),
      opens(openResultLawfully),
    ),
    fuzzer(
      'a hostile challenge opens or is refused',
      150,
      fc.oneof(hostileText(SOUND_CHALLENGE), hostileLink(SOUND_CHALLENGE, SOUND_CHALLENGE_LINK, 'challenge')),
      opens(openChallengeLawfully),
    ),
    fuzzer('a hostile address names a lesson, a guess, a link, or nothing', 300, anyAddress(), readAddressLawfully),
  ];
}
