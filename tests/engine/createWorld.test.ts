import { describe, expect, it } from 'vitest';
import { buildWorld, createWorld, parseScenario, playRollout } from '../../src/engine/index.ts';
import { bitsOf } from './bits.ts';

const CROWDED = parseScenario({
  traffic: { arrivalRate: 300, sessionLength: { distribution: 'lognormal', meanSeconds: 200 }, returnProbability: 0.3 },
  balancer: { cookieMaxAgeSeconds: 500 },
  servers: [{ capacity: 30_000 }, { capacity: 20_000, weight: 2 }, { capacity: 50_000 }],
});

describe('a world built in slices', () => {
  it.each(['roundRobin', 'random', 'leastSessions', 'leastConnections', 'powerOfTwo'] as const)(
    'is the same with others built in between, by %s',
    (routing) => {
      const scenario = parseScenario({ ...CROWDED, balancer: { ...CROWDED.balancer, routing } });
      const building = buildWorld(scenario);
      const shares: number[] = [];
      let built = building.next();
      for (; !built.done; built = building.next()) {
        shares.push(built.value);
        if (shares.length % 4 === 0) createWorld(parseScenario({ seed: shares.length, balancer: { routing } }));
      }
      expect(bitsOf(built.value)).toBe(bitsOf(createWorld(scenario)));
      expect(shares.length).toBeGreaterThan(5);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares[0]).toBeGreaterThanOrEqual(0);
      expect(shares.at(-1)).toBeLessThanOrEqual(1);
    },
  );

  it('is the same whatever world it takes its arrays from', () => {
    let old = createWorld(CROWDED);
    for (let seed = 0; seed < 8; seed++) {
      const scenario = parseScenario({
        seed,
        balancer: { queueLength: 50 },
        servers: [{ capacity: 25 }, { capacity: 30 }],
      });
      playRollout(old, 700 * seed);
      old = createWorld(scenario, old);
      expect(bitsOf(old)).toBe(bitsOf(createWorld(scenario)));
    }
  });
});
