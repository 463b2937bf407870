import { type Scenario, ScenarioError, workOf } from '../../engine/index.ts';
import { lastTickOf } from '../../plan/real/toldOf.ts';
import { simulatedIn } from '../../plan/real/window.ts';
import { learntFrom, lessonsOf, replayed } from '../../plan/replay.ts';
import { type Player, preparePlayer } from '../../player/player.ts';
import { atStart } from '../../player/recording/recording.ts';
import type { Slices } from '../../player/slices.ts';
import type { RealDeploy } from './realRun.ts';

/** Larger sites are not simulated beside it. */
const MOST_USERS = 20_000;

/** The scenario with what the deploy has taught, in the time that is shown; null where it can't be simulated beside it. */
export function learntScenario({ deploy, recorded, scenario, lastPageSeconds, kept }: RealDeploy): Scenario | null {
  if (kept < 1) return null;
  const learnt = learntFrom(scenario, lessonsOf(replayed(deploy, scenario, lastPageSeconds), scenario));
  try {
    const simulated = simulatedIn(recorded, learnt, deploy.fromSeconds);
    return workOf(simulated).users > MOST_USERS ? null : simulated;
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** A player of it at its start, played for as long as what is shown. */
export function* simulatedPlayer(scenario: Scenario, { recorded }: RealDeploy, now: () => number): Slices<Player> {
  return yield* preparePlayer({ ...atStart(scenario), endTick: lastTickOf(recorded) }, now);
}
