import { parseScenario, type Scenario } from '../../engine/index.ts';
import type { LoggedCommand } from '../../player/recording.ts';
import type { Lesson } from '../../scenarios/lessons.ts';

/** Whether a run still is the lesson's own: nothing set otherwise but the seed and who moves on, and nothing done to it. */
export function isAsTaught({ scenario }: Lesson, settings: Scenario, commands: readonly LoggedCommand[]): boolean {
  return commands.every(movesOn) && essence(parseScenario(scenario)) === essence(settings);
}

/** To go on by hand when a phase is over, or to choose who does, changes nothing that a lesson is about. */
function movesOn({ command }: LoggedCommand): boolean {
  if (command.type === 'set') return command.field === 'rollout.mode';
  return command.type === 'nextPhase' && !command.force;
}

function essence({ seed: _seed, rollout: { mode: _mode, ...rollout }, ...rest }: Scenario): string {
  return JSON.stringify({ ...rest, rollout });
}
