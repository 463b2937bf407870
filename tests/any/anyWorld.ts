import fc from 'fast-check';
import { parseScenario, type Scenario } from '../../src/engine/index.ts';
import { anyScenario, between } from './anyScenario.ts';

/** Pods that are killed before their users have left: a rolling update whose grace period and preStop are a few ticks long. */
export const anyShortGrace = (): fc.Arbitrary<Scenario> =>
  fc
    .record({
      scenario: anyScenario({ maxServers: 12, maxUsersPerTick: 3 }),
      graceTicks: between(0, 8),
      preStopTicks: between(0, 8),
      thinkTicks: between(0.1, 5),
      meanTicks: between(10, 100),
    })
    .map(({ scenario, graceTicks, preStopTicks, thinkTicks, meanTicks }) => {
      const { rollout, traffic, tickSeconds } = scenario;
      const seconds = (ticks: number, least = 0) => Math.max(least, ticks * tickSeconds);
      return parseScenario({
        ...scenario,
        traffic: {
          ...traffic,
          thinkSeconds: seconds(thinkTicks, 0.1),
          sessionLength: { ...traffic.sessionLength, meanSeconds: seconds(meanTicks, 0.1) },
        },
        rollout: {
          ...rollout,
          strategy: 'kubernetes',
          mode: 'auto',
          graceSeconds: seconds(graceTicks),
          preStopSeconds: seconds(preStopTicks),
        },
      });
    });

/** Any world worth fuzzing: sparse, crowded, with many servers, or with pods that are killed early. */
export const anyWorld = (): fc.Arbitrary<Scenario> =>
  fc.oneof(
    { weight: 5, arbitrary: anyScenario() },
    { weight: 2, arbitrary: anyScenario({ maxUsersPerTick: 20, maxMeanTicks: 40 }) },
    { weight: 1, arbitrary: anyScenario({ maxServers: 40, maxUsersPerTick: 5 }) },
    { weight: 2, arbitrary: anyShortGrace() },
  );
