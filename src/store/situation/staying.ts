import { hasRoom, type SeenServer, type SeenWorld, type Way } from '../../engine/index.ts';
import type { StayFact } from './facts.ts';
import { together } from './servers.ts';

/** What becomes of the users on each server that drains. */
export function stayFacts(world: SeenWorld, ways: readonly Way[]): StayFact[] {
  const facts = world.servers.flatMap((server, s) =>
    server.status === 'draining'
      ? [...stay(world, ways, server, s), ...endOfStay(world, server)].map((fact) => ({ ...fact, servers: [s] }))
      : [],
  );
  return together(facts as StayFact[]);
}

type Of<T extends StayFact> = T extends StayFact ? Omit<T, 'servers'> : never;

/** How long users stay as far as it is up to them. */
function stay(world: SeenWorld, ways: readonly Way[], server: SeenServer, s: number): Of<StayFact>[] {
  const { scenario, now } = world;
  const { affinityWhileDraining, cookieMaxAgeSeconds } = scenario.balancer;
  const isPod = server.stopsTick >= 0;
  if (server.sessions === 0) return isPod ? [] : emptyFacts(world, server);
  if (!affinityWhileDraining || (isPod && now >= server.stopsTick)) return [{ type: move(world, ways, s) }];
  if (isPod) return [{ type: 'answersUntil', seconds: server.stopsTick * scenario.tickSeconds }];
  if (endOfStay(world, server).some(({ type }) => type !== 'lateAt' && type !== 'late')) return [];
  return [{ type: cookieMaxAgeSeconds === null ? 'stay' : 'stayUntilExpiry' }];
}

/** Why the drain of a server goes on though nobody is on it. */
function emptyFacts({ scenario }: SeenWorld, { away, deadlineTick }: SeenServer): Of<StayFact>[] {
  const { balancer, rollout, tickSeconds } = scenario;
  if (balancer.drainEnds === 'atDeadline' && deadlineTick >= 0)
    return [{ type: 'lastsUntil', seconds: deadlineTick * tickSeconds }];
  const mayReturn = rollout.dryWhen === 'empty' && balancer.affinityWhileDraining && away > 0;
  return mayReturn ? [{ type: 'awaited', users: away }] : [];
}

/** What a user's next request finds, where it does not reach the server. */
function move(world: SeenWorld, ways: readonly Way[], s: number) {
  const open = ways.flatMap(({ servers }) => servers);
  if (!hasRoom(world, open)) return 'requestsFail';
  if (open.some((other) => other === s || world.servers[other].status !== 'inService')) return 'routedAnew';
  const { sessionState, stateAcrossVersions } = world.scenario.balancer;
  const lost = open.filter(
    (other) =>
      sessionState === 'memory' || (!stateAcrossVersions && world.servers[other].version !== world.servers[s].version),
  );
  if (lost.length === 0) return 'movedUnharmed';
  return lost.length === open.length ? 'movedSignedOut' : 'routedAnew';
}

/** What ends a stay, or is said to. */
function endOfStay(world: SeenWorld, server: SeenServer): Of<StayFact>[] {
  if (server.sessions === 0) return [];
  const { scenario, tick } = world;
  const { balancer, rollout, tickSeconds } = scenario;
  // One that was set when it had passed comes at once.
  const seconds = Math.max(server.deadlineTick, tick) * tickSeconds;
  if (server.stopsTick >= 0) return [{ type: balancer.affinityWhileDraining ? 'cutAt' : 'handedOffAt', seconds }];
  const isByLooks = rollout.dryWhen === 'counter' || rollout.dryWhen === 'quiet';
  const cuts = rollout.dryWhen === 'deadline' || balancer.onDrainTimeout === 'cut';
  const facts: Of<StayFact>[] = [];
  if (server.deadlineTick >= 0) {
    if (cuts) facts.push({ type: 'cutAt', seconds });
    else if (balancer.onDrainTimeout === 'handOff') facts.push({ type: 'handedOffAt', seconds });
    else if (!isByLooks) facts.push({ type: 'lateAt', seconds });
  } else if (balancer.drainTimeoutSeconds !== null) {
    const passed = (tick - server.statusTick) * tickSeconds >= balancer.drainTimeoutSeconds;
    if (passed) facts.push({ type: 'late' });
  }
  const lasts = balancer.drainEnds === 'atDeadline' && server.deadlineTick >= 0;
  if (!isByLooks || (lasts && cuts)) return facts;
  const fromSeconds = lasts ? seconds : null;
  if (rollout.dryWhen === 'counter') facts.push({ type: 'cutAtCounter', fromSeconds });
  else facts.push({ type: 'cutWhenQuiet', seconds: rollout.quietSeconds, fromSeconds });
  return facts;
}
