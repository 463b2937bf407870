import type { ExitCondition } from '../strategies/plan.ts';
import { currentPhase } from '../world/rollout.ts';
import type { SeenServer, SeenWorld } from '../world/seen.ts';
import { takesNewUsers } from '../world/server.ts';

/** Whether one server of the phase has got where the phase wants it. */
export const REACHED: Record<
  Exclude<ExitCondition, TimedExit | 'never'>,
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
  if (isTimed(exit)) return world.now >= phaseEnd(world);
  return servers.every((s) => REACHED[exit](world.servers[s], world.rollout.targetVersion));
}

/** Whether a phase is over after some time, by the setting of that name. */
export function isTimed(exit: ExitCondition): exit is TimedExit {
  return TIMED.has(exit);
}

type TimedExit = 'balancedSeconds' | 'canarySeconds' | 'pauseSeconds';
const TIMED = new Set<ExitCondition>(['balancedSeconds', 'canarySeconds', 'pauseSeconds'] satisfies TimedExit[]);

/** The exact moment, in ticks, at which the current phase is over if that is a matter of time; else ∞. */
export function phaseEnd({ rollout, scenario }: SeenWorld): number {
  const { exit } = rollout.plan[rollout.index];
  return isTimed(exit) ? rollout.phaseTick + scenario.rollout[exit] / scenario.tickSeconds : Number.POSITIVE_INFINITY;
}

/** Seconds that a phase which is over after some time still has to go. */
export function secondsLeft(world: SeenWorld): number {
  return (phaseEnd(world) - world.tick) * world.scenario.tickSeconds;
}
