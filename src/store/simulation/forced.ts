import { applyCommand, type Command, copyWorld, type SeenWorld } from '../../engine/index.ts';

const FORCEABLE = new Set<Command['type']>(['nextPhase', 'drain', 'putBack', 'cutOff', 'update', 'test']);

/** The same command by force, if that would do it. */
export function byForce(world: SeenWorld, command: Command): Command | null {
  if (!FORCEABLE.has(command.type)) return null;
  const forced = { ...command, force: true } as Command;
  return applyCommand(copyWorld(world), forced).ok ? forced : null;
}
