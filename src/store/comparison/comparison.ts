import { currentPhase, observe, siteOf, workOf } from '../../engine/index.ts';
import { type Player, preparePlayer, type Sight } from '../../player/player.ts';
import { refuseTooMuchWork, replayMs } from '../../player/recording/replayWork.ts';
import { atOnce, partOf, type Slices } from '../../player/slices.ts';
import { createPlayback } from '../playback/createPlayback.ts';
import type { Playback } from '../playback/playback.ts';
import type { Wish } from '../preparing/preparing.ts';
import { type Base, isRecording, partTick, runOf } from './runs.ts';
import { MAX_RUNS, MIN_RUNS, type Setup, variantsOf } from './setup.ts';
import type { Comparison, ComparisonState, RunFacts } from './state.ts';

/** At this speed the article's comparison takes about half a minute. */
const COMPARISON_SPEED = 60;

/**
 * Runs of one base that differ as the setup asks, in step from the moment at which they part; made ready in slices.
 * `now` reads a clock in milliseconds. @throws at once: ScenarioError when a value is not allowed, RecordingError when it is too much work
 */
export function prepareComparison(base: Base, setup: Setup, now: () => number): Slices<Comparison> {
  const variants = variantsOf(setup);
  if (variants.length < MIN_RUNS || variants.length > MAX_RUNS) {
    throw new RangeError(`A comparison has ${MIN_RUNS} to ${MAX_RUNS} runs, not ${variants.length}.`);
  }
  const startTick = partTick(base, variants);
  const recordings = variants.map((variant) => runOf(base, variant, startTick));
  const sharedMs = isRecording(base) ? replayMs(base.scenario, base.commands, startTick) : 0;
  const works = recordings.map(({ scenario }) => workOf(scenario));
  refuseTooMuchWork(
    'comparison',
    works.map(({ bytes, setUpMs }) => ({ bytes, readyMs: setUpMs + sharedMs })),
  );
  return (function* () {
    const players: Player[] = [];
    for (const [i, recording] of recordings.entries()) {
      players.push(yield* partOf(i / recordings.length, (i + 1) / recordings.length, preparePlayer(recording, now)));
    }
    return { ...playbackOf(players, startTick, now), setup, base, startTick };
  })();
}

/** The same at once. */
export function createComparison(base: Base, setup: Setup, now: () => number): Comparison {
  return atOnce(prepareComparison(base, setup, now));
}

/** What a comparison is made ready of: for those who wait for it. */
export function wishOf(base: Base, setup: Setup): Wish {
  const users = variantsOf(setup).map((variant) => workOf(runOf(base, variant, 0).scenario).users);
  return { kind: 'comparison', users: Math.max(...users) };
}

function playbackOf(players: Player[], startTick: number, now: () => number): Playback<ComparisonState> {
  return createPlayback<ComparisonState>({
    players: () => players,
    now,
    speed: COMPARISON_SPEED,
    facts: () => {
      const runs = players.map(factsOf);
      return { runs, over: runs.every(({ over }) => over) };
    },
    kept: {},
    homeTick: startTick,
    isOver: () => players.every((player) => rolloutIsOver(player.sight())),
  });
}

function factsOf(player: Player): RunFacts {
  const sight = player.sight();
  const { world } = sight;
  return {
    observation: observe(world),
    settings: world.scenario,
    site: siteOf(world),
    phase: currentPhase(world),
    over: rolloutIsOver(sight),
    astray: player.astray,
  };
}

/** Over, or stuck until an operator comes. */
function rolloutIsOver({ world }: Sight): boolean {
  return currentPhase(world).exit === 'never' || world.rollout.status === 'holding';
}
