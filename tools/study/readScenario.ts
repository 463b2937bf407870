import { parseScenario, type Scenario, ScenarioError } from '../../src/engine/index.ts';
import { RecordingError } from '../../src/player/recording/recording.ts';
import { readRecording } from '../../src/player/recording/recordingText.ts';
import { settingsOf } from '../../src/store/comparison/runs.ts';
import { recordingProblemWords } from '../../src/words/run/recordingProblems.ts';
import { StudyError } from './args.ts';

/**
 * The scenario that a text holds: a saved run's as it was set at the moment shown, or a scenario itself. `acts`: how many acts by hand
 * the run has, which belong to its own crowd and are left out. @throws StudyError
 */
export function readScenario(text: string): { scenario: Scenario; acts: number } {
  const data = json(text);
  if ('study' in data) throw new StudyError('It is a study already: give the run or the scenario that it is of.');
  if ('compare' in data) throw new StudyError('It is a comparison: save each of its runs as a file of its own.');
  try {
    if (!('format' in data)) return { scenario: parseScenario(data), acts: 0 };
    const { recording } = readRecording(text);
    const done = recording.commands.filter(({ tick }) => tick <= recording.shownTick);
    return { scenario: settingsOf(recording), acts: done.filter(({ command }) => command.type !== 'set').length };
  } catch (error) {
    if (error instanceof ScenarioError) throw new StudyError(error.message);
    if (error instanceof RecordingError) throw new StudyError(recordingProblemWords(error.problem));
    throw error;
  }
}

function json(text: string): object {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // Told below.
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  throw new StudyError('It holds no JSON object: it must be a saved run (.bonedry.json) or a scenario.');
}
