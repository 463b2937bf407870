import fc from 'fast-check';
import {
  allFields,
  type FieldValue,
  parseScenario,
  type Scenario,
  valueAt,
  withField,
} from '../../src/engine/index.ts';
import { anyScenario, between, isLight, light } from './anyScenario.ts';

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
      return light(() =>
        parseScenario({
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
        }),
      );
    })
    .filter(isLight);

/** Fields that make sense by themselves, whatever the others are. */
const APART = allFields()
  .map(({ path }) => path)
  .filter(
    (path) => !/\.0\.|^balancer\.(balancers|drainKnownTo)$|^rollout\.(max|batchSize)|^tickSeconds$|^name$/.test(path),
  );

/** Fields that are nearly always of their own. */
const USUAL = ['seed', 'traffic.arrivalRate', 'traffic.sessionLength.meanSeconds', 'rollout.updateSeconds'];

/** Worlds with little out of the ordinary: where most ticks bring nothing but users who come and go. */
export const anyPlain = (): fc.Arbitrary<Scenario> =>
  fc
    .tuple(anyScenario({ maxServers: 4, maxUsersPerTick: 2 }), fc.subarray(APART, { maxLength: 4 }))
    .map(([{ tickSeconds, servers, ...other }, paths]) => {
      const plain = parseScenario({ tickSeconds, servers: servers.map(({ capacity }) => ({ capacity })) });
      const set = (scenario: Scenario, path: string) =>
        withField(scenario, path, valueAt({ tickSeconds, servers, ...other }, path) as FieldValue);
      return light(() => [...USUAL, ...paths].reduce(set, plain));
    })
    .filter(isLight);

/** Any world worth fuzzing: sparse, crowded, with many servers, or with pods that are killed early. */
export const anyWorld = (): fc.Arbitrary<Scenario> =>
  fc.oneof(
    { weight: 5, arbitrary: anyScenario() },
    { weight: 2, arbitrary: anyScenario({ maxUsersPerTick: 20, maxMeanTicks: 40 }) },
    { weight: 1, arbitrary: anyScenario({ maxServers: 40, maxUsersPerTick: 5 }) },
    { weight: 2, arbitrary: anyShortGrace() },
    { weight: 5, arbitrary: anyPlain() },
  );
