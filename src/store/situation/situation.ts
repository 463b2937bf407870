import { currentPhase, type PhaseKind, type SeenServer, type SeenWorld, waysOfNewUsers } from '../../engine/index.ts';
import type { Fact, RolloutFact, Situation } from './facts.ts';
import { newUserFacts } from './newUsers.ts';
import { serverFacts } from './servers.ts';
import { stayFacts } from './staying.ts';

/** Phases that need no servers: of any other one there may be nothing left. */
const WHOLE = new Set<PhaseKind>(['balanced', 'close', 'done', 'rolledBack', 'aborted']);

/** What is so at this moment, as far as it is worth telling: never more than can be seen of the world. O(servers). */
export function situationOf(world: SeenWorld): Situation {
  const ways = waysOfNewUsers(world);
  const facts: Fact[] = [
    ...rolloutFacts(world),
    ...serverFacts(world, ways),
    ...newUserFacts(world, ways),
    ...stayFacts(world, ways),
  ];
  return facts.filter((fact) => !('servers' in fact) || fact.servers.length > 0);
}

function rolloutFacts(world: SeenWorld): RolloutFact[] {
  const { kind, servers, leftOut = [] } = currentPhase(world);
  if (servers.length === 0 && !WHOLE.has(kind)) return [{ type: 'nothingLeft' }];
  switch (kind) {
    case 'observe':
      return [{ type: 'watched', servers }];
    case 'pause':
      return [{ type: 'pausing' }];
    case 'done':
      return [...versions(world, 'over'), { type: 'leftOut', servers: leftOut }];
    case 'rolledBack':
      return [{ type: 'rolledBack' }, ...versions(world)];
    case 'aborted':
      return [{ type: 'aborted' }, ...versions(world), { type: 'byHand', servers: stillOut(world, servers) }];
    default:
      return [];
  }
}

/** Which versions the servers have that are there; `over` is told where they are not all on the new one. */
function versions({ servers }: SeenWorld, over?: 'over'): RolloutFact[] {
  const has = (is: (server: SeenServer) => boolean) =>
    servers.flatMap((server, s) =>
      server.status !== 'absent' && server.status !== 'starting' && is(server) ? [s] : [],
    );
  const [old, fresh] = [has(({ version }) => version === 1), has(({ version }) => version > 1)];
  if (old.length === 0) return [{ type: 'allNew' }];
  const told: RolloutFact[] = over ? [{ type: over }] : [];
  return [...told, fresh.length === 0 ? { type: 'allOld' } : { type: 'mixed', old, fresh }];
}

/** Those of the servers that are left to the operator. */
function stillOut({ servers }: SeenWorld, left: readonly number[]): number[] {
  return left.filter((s) => !['inService', 'warming', 'absent'].includes(servers[s].status));
}
