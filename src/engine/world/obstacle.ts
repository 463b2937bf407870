import type { ExitCondition } from '../strategies/plan.ts';

/** Why a rollout can't go on by itself; servers by their index. */
export type Obstacle =
  /** `noWayBack`: it would be rolled back, but the database has been changed. */
  | { type: 'testFailed'; servers: readonly number[]; noWayBack: boolean }
  | { type: 'down'; servers: readonly number[] }
  /** They were taken off their way by hand; `exit` is what the phase waits for. */
  | { type: 'needsOperator'; servers: readonly number[]; exit: ExitCondition }
  /** They are all that is in service, and the next phase would take them out. */
  | { type: 'lastInService'; servers: readonly number[] }
  /** They are down, nobody else is in service, and the next phase would take them out. */
  | { type: 'lastDown'; servers: readonly number[] };

/** Whether two obstacles are the same. Asked in every tick of a rollout that holds. */
export function sameObstacle(a: Obstacle | null, b: Obstacle | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.type !== b.type || a.servers.length !== b.servers.length) return false;
  for (let i = 0; i < a.servers.length; i++) if (a.servers[i] !== b.servers[i]) return false;
  if (a.type === 'testFailed') return a.noWayBack === (b as typeof a).noWayBack;
  return a.type !== 'needsOperator' || a.exit === (b as typeof a).exit;
}
