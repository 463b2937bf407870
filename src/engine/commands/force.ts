import { nextPhaseRefusal } from '../rollout/nextPhase.ts';
import type { ServerAct } from '../world/events.ts';
import type { SeenWorld } from '../world/seen.ts';
import { isEnding } from '../world/server.ts';
import type { World } from '../world/world.ts';
import type { Command } from './command.ts';
import { SERVER_COMMANDS } from './serverCommands.ts';

/** The same command by force, if that would be done; null if not, or if there is no force to it. */
export function byForce(seen: SeenWorld, command: Command): Command | null {
  // Whoever asks whether something can be done changes nothing.
  const world = seen as World;
  if (command.type === 'nextPhase') return nextPhaseRefusal(world, true) === null ? { ...command, force: true } : null;
  if (!isServerAct(command)) return null;
  const s = world.servers.findIndex(({ name }) => name === command.server);
  const server = world.servers[s];
  if (server === undefined || server.status === 'absent' || server.status === 'starting') return null;
  if (isEnding(server) && command.type !== 'cutOff') return null;
  return SERVER_COMMANDS[command.type].impossible?.({ world, server, s }) ? null : { ...command, force: true };
}

function isServerAct(command: Command): command is Extract<Command, { type: ServerAct }> {
  return Object.hasOwn(SERVER_COMMANDS, command.type);
}
