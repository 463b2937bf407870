import { NS } from '../scenario/work.ts';
import { currentPhase } from '../world/rollout.ts';
import type { SeenWorld } from '../world/seen.ts';
import type { Command } from './command.ts';

/**
 * Milliseconds, by estimate, that a command takes at once: for those who are cut off, and for those who are asked when they will
 * notice that their server has gone. What a field is set to is weighed with the scenario.
 */
export function commandMs(world: SeenWorld, command: Command): number {
  switch (command?.type) {
    case 'nextPhase': {
      const next = world.rollout.plan[world.rollout.index + 1];
      const taken = next?.entry.flatMap(({ servers }) => servers) ?? [];
      return (usersOn(world, [...currentPhase(world).servers, ...taken]) * NS.cut) / 1e6;
    }
    case 'cutOff':
    case 'update':
    case 'test':
      return (usersOf(world, command.server) * NS.cut) / 1e6;
    case 'crash':
      return (usersOf(world, command.server) * noticesNs(world)) / 1e6;
    case 'drain':
      return world.scenario.balancer.affinityWhileDraining
        ? 0
        : (usersOf(world, command.server) * noticesNs(world)) / 1e6;
    default:
      return 0;
  }
}

/** For each user who is left behind: either their next request is found out, or they move. */
function noticesNs({ scenario }: SeenWorld): number {
  const share = Math.min(1, scenario.tickSeconds / scenario.traffic.thinkSeconds);
  return Math.max(NS.asked, share * NS.moved);
}

function usersOn({ servers }: SeenWorld, which: readonly number[]): number {
  return which.reduce((sum, s) => sum + (servers[s]?.sessions ?? 0), 0);
}

const usersOf = (world: SeenWorld, name: string): number =>
  usersOn(world, [world.servers.findIndex((server) => server.name === name)]);
