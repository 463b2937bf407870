import fc from 'fast-check';
import { parseScenario, type Scenario, type ScenarioInput } from '../../src/engine/index.ts';
import { clusterOf } from '../../src/plan/course/plans.ts';

const LAWS = [
  { distribution: 'exponential' },
  { distribution: 'lognormal', spread: 1 },
  { distribution: 'weibull', spread: 0.8 },
  { distribution: 'uniform', spread: 0.8 },
] as const;

/** Clusters for which the closed forms are exact but for the moments at which batches begin: constant arrivals dealt out at random. */
const anyCluster = fc
  .record({
    servers: fc.integer({ min: 2, max: 7 }),
    users: fc.integer({ min: 20, max: 300 }),
    meanSeconds: fc.integer({ min: 40, max: 300 }),
    law: fc.constantFrom(...LAWS),
    updateSeconds: fc.integer({ min: 0, max: 200 }),
    pauseSeconds: fc.constantFrom(0, 0, 120),
  })
  .map(({ servers, users, meanSeconds, law, updateSeconds, pauseSeconds }) =>
    clusterOf(
      parseScenario({
        traffic: { arrivalRate: users / meanSeconds, sessionLength: { ...law, meanSeconds } },
        balancer: { routing: 'random' },
        servers: Array.from({ length: servers }, () => ({ capacity: 2 * users })),
        rollout: { updateSeconds, pauseSeconds },
      }),
    ),
  );

/** The same of pods, whose balancer keeps users on one that ends until it stops. */
const anyPods = fc
  .record({
    cluster: anyCluster,
    maxSurge: fc.constantFrom('0', '1', '25%', '100%'),
    sessionState: fc.constantFrom('memory', 'shared'),
    thinkSeconds: fc.constantFrom(5, 20),
  })
  .map(({ cluster: { name: _, ...cluster }, maxSurge, sessionState, thinkSeconds }) =>
    clusterOf(
      parseScenario({
        ...cluster,
        traffic: { ...cluster.traffic, thinkSeconds },
        balancer: { product: 'traefikKubernetes', routing: 'random', sessionState },
        rollout: { ...cluster.rollout, testSeconds: 20, maxSurge },
      } as ScenarioInput),
    ),
  );

/** So many clusters of pods, always the same. */
export const clustersOfPods = (count: number, seed: number): Scenario[] => fc.sample(anyPods, { numRuns: count, seed });

/** So many of them, always the same. */
export const clusters = (count: number, seed: number): Scenario[] => fc.sample(anyCluster, { numRuns: count, seed });
