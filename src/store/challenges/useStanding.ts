import { useMemo } from 'react';
import { isOver } from '../../engine/index.ts';
import type { Challenge } from '../../lessons/challenges/challenge.ts';
import { CHALLENGES, type ChallengeId, challengeNamed } from '../../lessons/challenges/challenges.ts';
import { replayed, type Standing, standingOf } from '../../lessons/challenges/score.ts';
import { useFact, useSimulation } from '../simulation/useSimulation.ts';

/** The challenge that the run shown is, if it is one. */
export function useChallenge(): { id: ChallengeId; challenge: Challenge } | null {
  const name = useFact(({ settings }) => settings.name);
  const id = challengeNamed(name);
  return id === undefined ? null : { id, challenge: CHALLENGES[id] };
}

/** How a challenge stands at the moment shown; once the rollout is over, as it ended. */
export function useStanding(challenge: Challenge): { standing: Standing; over: boolean } {
  const simulation = useSimulation();
  const observation = useFact((state) => state.observation);
  const undoable = useFact((state) => state.undoable);
  const waiting = useFact((state) => state.waiting);
  const { rollout, ledger, seconds } = observation;
  const over = isOver(rollout);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done and set is no state; it changes with these
  const ended = useMemo(
    () => (over ? replayed(challenge, simulation.recording()) : null),
    [over, challenge, undoable, waiting, rollout.finishedTick],
  );
  const standing = ended ?? standingOf(challenge, simulation.recording(), { ledger, seconds, done: false });
  return { standing, over };
}
