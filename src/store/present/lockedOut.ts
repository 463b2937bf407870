import { type Problem, ScenarioError } from '../../engine/index.ts';
import { type Recording, RecordingError, type RecordingProblem } from '../../player/recording/recording.ts';
import { readyWork, refuseTooMuchWork } from '../../player/recording/replayWork.ts';
import { runOf, settingsOf } from '../comparison/runs.ts';

/** Why the same moment can't be shown locked out. */
export type LockOutRefusal =
  /** The run locks its users out itself. */
  { type: 'already' } | { type: 'setting'; problem: Problem } | { type: 'work'; problem: RecordingProblem };

/** The very same users, locked out one server after the other, at the same moment. */
export function lockedOut(
  recording: Recording,
): { ok: true; recording: Recording } | { ok: false; refusal: LockOutRefusal } {
  if (settingsOf(recording).rollout.strategy === 'lockOut') return { ok: false, refusal: { type: 'already' } };
  try {
    const run = runOf(recording, { changes: [['rollout.strategy', 'lockOut']] }, recording.shownTick);
    refuseTooMuchWork('run', [readyWork(run)]);
    return { ok: true, recording: run };
  } catch (error) {
    if (error instanceof RecordingError) return { ok: false, refusal: { type: 'work', problem: error.problem } };
    if (!(error instanceof ScenarioError)) throw error;
    const { field, value, allowed } = error;
    return { ok: false, refusal: { type: 'setting', problem: { field, value, allowed } } };
  }
}
