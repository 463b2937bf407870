import { currentPhase, type Phase, type SeenServer, type SeenWorld, type Way } from '../../engine/index.ts';
import type { ServerFact } from './facts.ts';

/** What each server that is not plainly in service is doing, those that do the same together; the phase's own come first. */
export function serverFacts(world: SeenWorld, ways: readonly Way[]): ServerFact[] {
  const phase = currentPhase(world);
  const all = world.servers.map((_, s) => s);
  const facts = [...phase.servers, ...all.filter((s) => !phase.servers.includes(s))].flatMap((s) => {
    const fact = doing(world.servers[s], phase.servers.includes(s) ? phase : null);
    return fact === null ? [] : [{ ...fact, servers: [s] }];
  });
  const told = together(facts) as ServerFact[];
  return isUnseen(world, ways) ? [...told, { type: 'nobodyOnNew' }] : told;
}

/** Facts that are alike but for their servers as one. */
export function together<F extends { type: string; servers: readonly number[] }>(facts: readonly F[]): F[] {
  const keyOf = (fact: F) => JSON.stringify({ ...fact, servers: null });
  const keys = [...new Set(facts.map(keyOf))];
  return keys.map((key) => {
    const alike = facts.filter((fact) => keyOf(fact) === key);
    return { ...alike[0], servers: alike.flatMap(({ servers }) => servers) };
  });
}

type Doing =
  | { type: 'bleeding' | 'bleedingBack' | 'terminating' | 'dry' | 'passed' | 'failed' | 'down' | 'warming' | 'gone' }
  | { type: 'updating' | 'starting' | 'testing' | 'updated' | 'back'; version: number };

/** What a server is doing; `phase` where it is one of the current phase's. Null where there is nothing to tell. */
function doing({ status, version, installing, tested, stopsTick }: SeenServer, phase: Phase | null): Doing | null {
  switch (status) {
    case 'inService':
      return phase?.kind === 'putBack' ? { type: 'back', version } : null;
    case 'absent':
      return phase?.kind === 'retire' ? { type: 'gone' } : null;
    case 'draining':
      if (stopsTick >= 0) return { type: 'terminating' };
      return { type: phase?.version === 1 && version > 1 ? 'bleedingBack' : 'bleeding' };
    case 'drained':
      if (!tested) return { type: 'updated', version };
      return { type: version > 1 && (phase?.kind === 'test' || phase?.kind === 'putBack') ? 'passed' : 'dry' };
    case 'updating':
    case 'starting':
      return { type: status, version: installing };
    case 'testing':
      return { type: status, version };
    default:
      return { type: status };
  }
}

/** Whether a new version is tested that nobody has met yet. */
function isUnseen({ servers }: SeenWorld, ways: readonly Way[]): boolean {
  const fresh = servers.flatMap(({ version, status }, s) => (version > 1 && status !== 'absent' ? [s] : []));
  return (
    fresh.some((s) => servers[s].status === 'testing') &&
    fresh.every((s) => servers[s].sessions === 0 && !ways.some((way) => way.servers.includes(s)))
  );
}
