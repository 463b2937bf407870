import fc from 'fast-check';
import { parseScenario, type Scenario } from '../../src/engine/index.ts';
import { mulberry32 } from '../baseline/mulberry32.ts';
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

/** A copy of a value in which most fields are as they usually are: those for which `keep` says so stay. */
function mostlyUsual(value: unknown, usual: unknown, keep: () => boolean): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return keep() ? value : usual;
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    mostlyUsual(part, (usual as Record<string, unknown>)[key], keep),
  ]);
  return Object.fromEntries(entries);
}

/** Sites on which long stretches pass without anything but users who come and go: few of their settings are unusual. */
export const anyCalm = (): fc.Arbitrary<Scenario> =>
  fc
    .record({
      scenario: anyScenario({ maxUsersPerTick: 3, maxPhaseTicks: 100 }),
      kept: fc.constantFrom(0, 0.03, 0.1, 0.3),
      dice: fc.nat().map(mulberry32),
      capacities: fc.array(fc.constantFrom(10, 15, 40, 1_000_000), { minLength: 1, maxLength: 5 }),
    })
    .map(({ scenario, kept, dice, capacities }) => {
      const { tickSeconds, rollout, traffic, balancer, seed } = scenario;
      const usual = parseScenario({ servers: capacities.map((capacity) => ({ capacity })) });
      const mixed = mostlyUsual({ ...scenario, servers: 0, name: 0 }, usual, () => dice() < kept);
      const { mode, updateSeconds, testSeconds, balancedSeconds } = rollout;
      const draft = {
        ...(mixed as Scenario),
        ...{ seed, tickSeconds, servers: usual.servers, name: 'calm' },
        traffic: {
          ...(mixed as Scenario).traffic,
          arrivalRate: traffic.arrivalRate,
          sessionLength: traffic.sessionLength,
        },
        balancer: { ...(mixed as Scenario).balancer, routing: balancer.routing, drainKnownTo: 1 },
        rollout: {
          ...(mixed as Scenario).rollout,
          ...{ mode, updateSeconds, testSeconds, balancedSeconds, failures: [], batchSize: 1 },
          ...{ maxSurge: rollout.maxSurge, maxUnavailable: rollout.maxUnavailable },
        },
      };
      return parseScenario(draft);
    });

/** Any world worth fuzzing: sparse, crowded, with many servers, with pods that are killed early, or calm. */
export const anyWorld = (): fc.Arbitrary<Scenario> =>
  fc.oneof(
    { weight: 5, arbitrary: anyScenario() },
    { weight: 2, arbitrary: anyScenario({ maxUsersPerTick: 20, maxMeanTicks: 40 }) },
    { weight: 1, arbitrary: anyScenario({ maxServers: 40, maxUsersPerTick: 5 }) },
    { weight: 2, arbitrary: anyShortGrace() },
    { weight: 5, arbitrary: anyCalm() },
  );
