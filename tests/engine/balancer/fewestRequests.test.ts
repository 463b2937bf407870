import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byWeight } from '../../../src/engine/balancer/byWeight.ts';
import { fewestRequests } from '../../../src/engine/balancer/fewestRequests.ts';
import { poissonQuantile } from '../../../src/engine/chance/poisson.ts';
import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import type { World } from '../../../src/engine/index.ts';
import { cases } from '../../seeds.ts';
import { worldOf } from '../runs.ts';

/** The rule as it reads: every server's requests are drawn, and the least of them wins, by chance of several. */
function plainly({ scenario, servers }: World, count: number, user: number, choice: number): number {
  const { seed, traffic, balancer } = scenario;
  const busy = traffic.requestSeconds / (traffic.requestSeconds + traffic.thinkSeconds);
  const alike = balancer.equalConnections === 'alike';
  const loads = servers.slice(0, count).map(({ sessions, share }, s) => {
    const drawn = poissonQuantile(sessions * busy * (1 - busy), random(seed, STREAMS.routing, user, 1 + s, choice));
    const inFlight = Math.floor(sessions * busy * busy) + drawn;
    return inFlight === 0 ? 0 : (inFlight + (alike ? 1 : 0)) / share;
  });
  const least = Math.min(...loads);
  const equal = Int16Array.from(loads.keys()).filter((s) => loads[s] === least);
  if (equal.length === 1) return equal[0];
  const u = random(seed, STREAMS.routing, user, 0, choice);
  return equal[alike ? Math.floor(u * equal.length) : byWeight(servers, equal, equal.length, u)];
}

describe('the fewest requests in flight', () => {
  it('is found where drawing for every server finds it', () => {
    const index = Int16Array.from({ length: 60 }, (_, s) => s);
    fc.assert(
      fc.property(
        fc.array(fc.record({ sessions: fc.oneof(fc.nat(20), fc.nat(20_000)), share: fc.constantFrom(1, 1, 2, 0.3) }), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.constantFrom(0.01, 0.2, 5),
        fc.constantFrom('alike', 'byWeight'),
        fc.nat(),
        fc.nat(),
        (servers, requestSeconds, equalConnections, user, choice) => {
          const world = worldOf({
            start: 'empty',
            traffic: { requestSeconds },
            balancer: { equalConnections },
            servers: servers.map(() => ({})),
          });
          servers.forEach((server, s) => {
            Object.assign(world.servers[s], server);
          });
          for (let i = 0; i < 20; i++) {
            const found = fewestRequests({ count: servers.length, index }, world, user + i, choice);
            expect(found).toBe(plainly(world, servers.length, user + i, choice));
          }
        },
      ),
      { seed: 8, numRuns: cases(200) },
    );
  });
});
