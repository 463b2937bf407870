import { currentPhase, curveFactor, hasRoom, type SeenWorld, serves, type Way } from '../../engine/index.ts';
import type { NewUserFact } from './facts.ts';

/** Where users who come now are sent, and what they meet there. */
export function newUserFacts(world: SeenWorld, ways: readonly Way[]): NewUserFact[] {
  const { servers, queue } = world;
  if (!isAnyoneComing(world)) return [{ type: isDeserted(world) ? 'noUsers' : 'noneCome' }];
  const sent = servers.map((_, s) => s).filter((s) => ways.some((way) => way.servers.includes(s)));
  const open = sent.filter((s) => hasRoom(world, [s]));
  const waiting: NewUserFact[] = queue.count > 0 ? [{ type: 'waiting', users: queue.count }] : [];
  if (sent.length === 0) return [{ type: isClosed(world) ? 'closed' : 'shut' }, ...waiting];
  if (open.length === 0) return [{ type: 'full', servers: sent }, ...waiting];
  const mute = open.filter((s) => !serves(world, servers[s], world.now));
  const isServed = sent.some((s) => serves(world, servers[s], world.now));
  if (!isServed && mute.every((s) => servers[s].status === 'inService'))
    return [{ type: 'siteDown', servers: mute }, ...waiting];
  const odd = open.filter((s) => servers[s].status !== 'inService' && !mute.includes(s));
  const sentTo = odd.length === 0 ? plainly(world, ways) : oddly(world, ways, odd);
  return [...sentTo, { type: 'errors', servers: mute }, ...waiting];
}

/** All are sent to servers in service. */
function plainly(world: SeenWorld, ways: readonly Way[]): NewUserFact[] {
  const canary = ways.find(({ whose }) => whose === 'canary');
  if (canary !== undefined) return [{ type: 'canary', share: canary.share, servers: canary.servers }];
  const servers = ways[0].servers.filter((s) => serves(world, world.servers[s], world.now));
  const shared = currentPhase(world).kind === 'balanced' && servers.length > 1;
  return [{ type: shared ? 'shared' : 'to', servers }];
}

/** Some are sent to servers that are to get none. */
function oddly(world: SeenWorld, ways: readonly Way[], odd: readonly number[]): NewUserFact[] {
  const { servers, tick, scenario } = world;
  const { tickSeconds, balancer } = scenario;
  const common = ways.find(({ whose }) => whose !== 'unaware')?.servers ?? [];
  const untold = odd.filter((s) => !common.includes(s));
  const unheard = odd.filter((s) => common.includes(s) && tick < servers[s].routedUntilTick);
  const panicking = odd.filter((s) => common.includes(s) && !unheard.includes(s));
  const until = Math.max(...unheard.map((s) => servers[s].routedUntilTick)) * tickSeconds;
  const { drainKnownTo: told, balancers } = balancer;
  return [
    { type: 'unheard', seconds: until, servers: unheard },
    { type: 'panic', servers: panicking },
    { type: 'untold', told, balancers, servers: untold },
  ];
}

function isAnyoneComing({ scenario, curve, tick }: SeenWorld): boolean {
  const seconds = (tick + 0.5) * scenario.tickSeconds;
  return scenario.traffic.arrivalRate * curveFactor(curve.points, curve.period, seconds) > 0;
}

function isDeserted({ servers, queue }: SeenWorld): boolean {
  return queue.count === 0 && servers.every(({ sessions, away }) => sessions === 0 && away === 0);
}

/** Whether the rollout has closed the site, as it was meant to. */
function isClosed({ scenario, rollout }: SeenWorld): boolean {
  return scenario.rollout.strategy === 'maintenance' && rollout.startedTick >= 0 && rollout.finishedTick < 0;
}
