import fc from 'fast-check';
import { fieldFacts, parseScenario, type Scenario } from '../../src/engine/index.ts';
import { between, isLight, light, RETURNS } from './anyScenario.ts';

/** Evenly anywhere between two numbers on a logarithmic scale. */
const magnitude = (min: number, max: number): fc.Arbitrary<number> =>
  between(Math.log(min), Math.log(max)).map((log) => Math.min(max, Math.exp(log)));

function anyOption(path: string): fc.Arbitrary<string> {
  const facts = fieldFacts(path);
  if (facts?.kind !== 'choice') throw new Error(`${path} is no choice`);
  return fc.constantFrom(...facts.options);
}

/** Crowds as large, servers as many and ticks as long as the schema lets through. */
export const anyHeavy = (): fc.Arbitrary<Scenario> =>
  fc
    .record({
      tickSeconds: fc.constantFrom(0.1, 1, 1, 10, 60),
      start: anyOption('start'),
      arrivalRate: magnitude(10, 20_000),
      meanSeconds: magnitude(0.1, 100_000),
      distribution: anyOption('traffic.sessionLength.distribution'),
      returnProbability: fc.constantFrom(...RETURNS),
      servers: fc.constantFrom(1, 2, 20, 200),
      capacity: fc.constantFrom(30, 5_000, 1_000_000),
      routing: anyOption('balancer.routing'),
      balancers: fc.constantFrom(1, 1, 2),
      affinityWhileDraining: fc.boolean(),
      strategy: anyOption('rollout.strategy'),
    })
    .map(({ tickSeconds, start, servers, capacity, strategy, ...given }) => {
      const { arrivalRate, meanSeconds, distribution, returnProbability, ...balancer } = given;
      return light(() =>
        parseScenario({
          tickSeconds,
          start,
          traffic: { arrivalRate, sessionLength: { distribution, meanSeconds }, returnProbability },
          balancer: { ...balancer, drainKnownTo: 1 },
          servers: Array.from({ length: servers }, () => ({ capacity })),
          rollout: { strategy, balancedSeconds: tickSeconds },
        }),
      );
    })
    .filter(isLight);
