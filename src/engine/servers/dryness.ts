import { exp } from '../chance/math.ts';
import { poissonQuantile } from '../chance/poisson.ts';
import { random, STREAMS } from '../chance/random.ts';
import type { SeenServer, SeenWorld } from '../world/seen.ts';
import type { Server } from '../world/server.ts';
import type { World } from '../world/world.ts';

type Judgement = World['scenario']['rollout']['dryWhen'];

/** How the operator judges whether a draining server is dry. Who goes by the counter or by silence looks once a tick, at its end. */
const JUDGED_DRY: Record<Judgement, (world: World, server: Server) => boolean> = {
  empty: (world, server) => server.sessions === 0 && whoComesBack(world, server) === 0,
  // The counter of connections shows requests in flight, Poisson around sessions × request time / cycle; it can't see sessions.
  counter: (world, server) => {
    const { requestSeconds, thinkSeconds } = world.scenario.traffic;
    return look(world, server) < exp((-server.sessions * requestSeconds) / (requestSeconds + thinkSeconds));
  },
  quiet: (world, server) => {
    const { tickSeconds, traffic, rollout } = world.scenario;
    const silent = look(world, server) < exp((-server.sessions * tickSeconds) / traffic.thinkSeconds);
    server.quietTicks = silent ? server.quietTicks + 1 : 0;
    return server.quietTicks * tickSeconds >= rollout.quietSeconds;
  },
  deadline: (world, server) => server.deadlineTick >= 0 && world.now >= server.deadlineTick,
};

/** Users who are away and will come back to it, as it is now: to one that drains, only where it keeps those who are bound to it. */
export function whoComesBack({ scenario }: SeenWorld, { status, away }: SeenServer): number {
  return status === 'draining' && !scenario.balancer.affinityWhileDraining ? 0 : away;
}

/** Whether the operator takes a draining server to be dry, and the balancer ends its drain. Where nobody is on it by the deadline rule, nobody has to wait for it either. */
export function looksDry(world: World, server: Server): boolean {
  const { rollout, balancer } = world.scenario;
  const dryWhen = rollout.dryWhen === 'deadline' && server.deadlineTick < 0 ? 'empty' : rollout.dryWhen;
  if (isByLooks(dryWhen) && world.now < world.tick) return false;
  // Silence is counted while the balancer lets the drain go on, too.
  const isDry = JUDGED_DRY[dryWhen](world, server);
  return isDry && !(balancer.drainEnds === 'atDeadline' && world.now < server.deadlineTick);
}

/** Whether dryness is a matter of looks, one a tick, by chance. */
export function isByLooks(dryWhen: Judgement): boolean {
  return dryWhen === 'counter' || dryWhen === 'quiet';
}

/** What the balancer's counter of connections reads in this tick: requests in flight, which come out at 0 just where a server looks dry by it. */
export function counterReads(world: SeenWorld, server: SeenServer): number {
  const { requestSeconds, thinkSeconds } = world.scenario.traffic;
  return poissonQuantile((server.sessions * requestSeconds) / (requestSeconds + thinkSeconds), look(world, server));
}

/** The die of one look at one server. */
function look(world: SeenWorld, server: SeenServer): number {
  return random(world.scenario.seed, STREAMS.look, world.tick, world.servers.indexOf(server));
}
