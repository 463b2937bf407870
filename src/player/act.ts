import { applyCommand, type Command, canBeSetAgain, commandMs, MOST_WORK, type Refusal } from '../engine/index.ts';
import { cutCheckpoints } from './checkpoints.ts';
import { MAX_COMMANDS } from './recording/recording.ts';
import { forget } from './rewrite.ts';
import { note, type Timeline } from './timeline.ts';

/** Why a command is not carried out: the engine's reasons, and the player's own. */
export type PlayerRefusal =
  | Refusal
  | { type: 'tooManyCommands'; most: number }
  /** It would keep the page waiting for so many seconds, by estimate. */
  | { type: 'tooMuchAtOnce'; seconds: number; most: number };
/** What became of a command. */
export type PlayerOutcome = { ok: true } | { ok: false; refusal: PlayerRefusal };

/** Does what the operator says at the tick shown. In the past that forks: what came later is dropped. */
export function act(timeline: Timeline, command: Command): PlayerOutcome {
  const { world, applied } = timeline;
  const again = setsAgain(timeline, command);
  if (!again && applied >= MAX_COMMANDS) {
    return { ok: false, refusal: { type: 'tooManyCommands', most: MAX_COMMANDS } };
  }
  const seconds = commandMs(world, command) / 1_000;
  const most = MOST_WORK.tickMs / 1_000;
  if (seconds > most) return { ok: false, refusal: { type: 'tooMuchAtOnce', seconds, most } };
  const outcome = applyCommand(world, command);
  if (!outcome.ok) return outcome;
  const past = applied < timeline.commands.length || world.tick < timeline.furthestTick;
  const before = again ? applied - 1 : applied;
  timeline.commands = [...timeline.commands.slice(0, before), { tick: world.tick, command }];
  timeline.applied = before + 1;
  if (past) forget(timeline, world.tick, before, world.tick);
  else if (again) timeline.checkpoints = cutCheckpoints(timeline.checkpoints, world.tick, before);
  if (timeline.history.tick === world.tick) note(timeline);
  return outcome;
}

/** Whether a command sets again, in the same tick, what the last one set: a slider that is dragged leaves one command. */
function setsAgain({ world, commands, applied, furthestTick }: Timeline, command: Command): boolean {
  const last = commands[applied - 1];
  return (
    command?.type === 'set' &&
    last?.command.type === 'set' &&
    last.tick === world.tick &&
    last.command.field === command.field &&
    canBeSetAgain(command.field) &&
    applied === commands.length &&
    world.tick === furthestTick
  );
}
