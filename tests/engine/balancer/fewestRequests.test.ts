import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestRequests } from '../../../src/engine/balancer/fewestRequests.ts';
import { poissonQuantile } from '../../../src/engine/chance/poisson.ts';
import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import type { World } from '../../../src/engine/index.ts';
import { worldOf } from '../runs.ts';

/** The rule as it reads: every server's requests are drawn, and the least of them wins, the first asked of several. */
function plainly({ scenario, servers }: World, count: number, user: number): number {
  const { requestSeconds, thinkSeconds } = scenario.traffic;
  const busy = requestSeconds / (requestSeconds + thinkSeconds);
  const first = Math.floor(random(scenario.seed, STREAMS.routing, user) * count);
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const s = (first + i) % count;
    const { sessions, share } = servers[s];
    const drawn = poissonQuantile(sessions * busy * (1 - busy), random(scenario.seed, STREAMS.routing, user, 1 + s));
    const load = (Math.floor(sessions * busy * busy) + drawn + 1) / share;
    if (load >= least) continue;
    least = load;
    best = s;
  }
  return best;
}

describe('the fewest requests in flight', () => {
  it('is found where drawing for every server finds it', () => {
    const index = Int16Array.from({ length: 60 }, (_, s) => s);
    fc.assert(
      fc.property(
        fc.array(fc.record({ sessions: fc.nat(20_000), share: fc.constantFrom(1, 1, 2, 0.3) }), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.constantFrom(0.01, 0.2, 5),
        fc.nat(),
        (servers, requestSeconds, user) => {
          const world = worldOf({ start: 'empty', traffic: { requestSeconds }, servers: servers.map(() => ({})) });
          servers.forEach((server, s) => {
            Object.assign(world.servers[s], server);
          });
          for (let i = 0; i < 20; i++) {
            const found = fewestRequests({ count: servers.length, index }, world, user + i);
            expect(found).toBe(plainly(world, servers.length, user + i));
          }
        },
      ),
      { seed: 8, numRuns: 200 },
    );
  });
});
