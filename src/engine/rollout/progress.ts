import type { ExitCondition } from '../strategies/plan.ts';
import { currentPhase } from '../world/rollout.ts';
import type { SeenServer, SeenWorld } from '../world/seen.ts';
import { takesNewUsers } from '../world/server.ts';

/** Whether one server of the phase has got where the phase wants it. */
export const REACHED: Record<
  Exclude<ExitCondition, 'balancedSeconds' | 'canarySeconds' | 'never'>,
  (server: SeenServer, target: number) => boolean
> = {
  dry: (server) => server.sessions === 0 && server.status !== 'draining' && !takesNewUsers(server),
  updated: ({ status, version }, target) =>
    status !== 'updating' && status !== 'starting' && status !== 'absent' && version === target,
  tested: (server) => server.status !== 'testing' && server.tested,
  inService: (server) => server.status === 'inService',
  gone: (server) => server.status === 'absent',
};

/** Whether the current phase has done what it is there for. */
export function phaseIsComplete(world: SeenWorld): boolean {
  const { exit, servers } = currentPhase(world);
  if (exit === 'never') return false;
  if (exit === 'balancedSeconds' || exit === 'canarySeconds') return secondsLeft(world) <= 0;
  return servers.every((s) => REACHED[exit](world.servers[s], world.rollout.targetVersion));
}

/** Seconds that a phase which is over after some time still has to go. */
export function secondsLeft({ tick, rollout, scenario }: SeenWorld): number {
  const { exit } = rollout.plan[rollout.index];
  const lasts = exit === 'canarySeconds' ? scenario.rollout.canarySeconds : scenario.rollout.balancedSeconds;
  return lasts - (tick - rollout.phaseTick) * scenario.tickSeconds;
}
