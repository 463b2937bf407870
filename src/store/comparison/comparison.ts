import { currentPhase, observe, siteOf } from '../../engine/index.ts';
import { createPlayer, type Player, type Sight } from '../../player/player.ts';
import { createPlayback } from '../playback/createPlayback.ts';
import { type Base, partTick, runOf } from './runs.ts';
import { MAX_RUNS, MIN_RUNS, type Setup, variantsOf } from './setup.ts';
import type { Comparison, ComparisonState, RunFacts } from './state.ts';

/** At this speed the article's comparison takes about half a minute. */
const COMPARISON_SPEED = 60;

/**
 * Runs of one base that differ as the setup asks, in step from the moment at which they part.
 * `now` reads a clock in milliseconds. @throws ScenarioError when a value is not allowed
 */
export function createComparison(base: Base, setup: Setup, now: () => number): Comparison {
  const variants = variantsOf(setup);
  if (variants.length < MIN_RUNS || variants.length > MAX_RUNS) {
    throw new RangeError(`A comparison has ${MIN_RUNS} to ${MAX_RUNS} runs, not ${variants.length}.`);
  }
  const startTick = partTick(base, variants);
  const players = variants.map((variant) => {
    const recording = runOf(base, variant, startTick);
    const player = createPlayer(recording.scenario, now);
    player.restore(recording);
    return player;
  });
  const playback = createPlayback<ComparisonState>({
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
  return { ...playback, setup, base, startTick };
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
