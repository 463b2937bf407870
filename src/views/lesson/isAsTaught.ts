import { parseScenario, type Scenario } from '../../engine/index.ts';
import type { Lesson } from '../../lessons/index.ts';
import type { LoggedCommand } from '../../player/recording/recording.ts';

/** Whether a run still is the lesson's own: nothing set otherwise but the seed and who moves on, and done to it what the lesson says. */
export function isAsTaught({ run }: Lesson, settings: Scenario, commands: readonly LoggedCommand[]): boolean {
  const done = commands.filter((logged) => !movesOn(logged)).map(({ command }) => command);
  const taught = (run.acts ?? []).map(({ command }) => command);
  return JSON.stringify(done) === JSON.stringify(taught) && essence(parseScenario(run.scenario)) === essence(settings);
}

/** To go on by hand when a phase is over, or to choose who does, changes nothing that a lesson is about. */
function movesOn({ command }: LoggedCommand): boolean {
  if (command.type === 'set') return command.field === 'rollout.mode';
  return command.type === 'nextPhase' && !command.force;
}

function essence({ seed: _seed, rollout: { mode: _mode, ...rollout }, ...rest }: Scenario): string {
  return JSON.stringify({ ...rest, rollout });
}
