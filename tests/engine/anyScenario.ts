import fc from 'fast-check';
import { allFields, type Facts, parseScenario, type Scenario } from '../../src/engine/index.ts';

/** Evenly anywhere from min to max. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 10_000 }).map((part) => min + (part / 10_000) * (max - min));

/** Values of a field: its default, the ends of its range, and anything between. */
function anyValue(facts: Facts): fc.Arbitrary<unknown> {
  if (facts.kind === 'choice') return fc.constantFrom(...Object.keys(facts.options));
  if (facts.kind === 'text') return fc.constant(facts.default);
  const { min, max } = facts;
  const [low, high] = facts.slider ?? [min, max];
  const inside = facts.integer ? fc.integer({ min: Math.ceil(low), max: Math.floor(high) }) : between(low, high);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(facts.default) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(min, max) },
    { weight: 4, arbitrary: inside },
  );
}

/** Writes a value at a path such as `traffic.arrivalRate` into a draft. */
function put(draft: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() as string;
  let node = draft;
  for (const key of keys) {
    node[key] ??= {};
    node = node[key] as Record<string, unknown>;
  }
  node[last] = value;
}

/** What keeps a run cheap: users a tick at most, mean session in ticks at most, and the longest phase. */
type Limits = { maxUsersPerTick?: number; maxMeanTicks?: number; maxPhaseTicks?: number; maxServers?: number };

/** Fields that a run's cost hangs on; they are drawn in ticks. */
const BY_TICKS =
  /^(traffic\.arrivalRate|traffic\.sessionLength\.meanSeconds|tickSeconds|servers\..*|rollout\.batchSize)$/;
const PHASE_SECONDS = /^rollout\..*Seconds$/;

/** Any scenario, with every field that the schema has. */
export function anyScenario({
  maxUsersPerTick = 1,
  maxMeanTicks = 100,
  maxPhaseTicks = 200,
  maxServers = 6,
}: Limits = {}): fc.Arbitrary<Scenario> {
  const fields = allFields().filter(({ path }) => !BY_TICKS.test(path));
  return fc
    .record({
      fields: fc.tuple(...fields.map(({ facts }) => anyValue(facts))),
      phases: fc.tuple(...fields.map(() => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: maxPhaseTicks })))),
      tickSeconds: fc.constantFrom(1, 0.1, 0.01, 2.5, 60),
      usersPerTick: fc.oneof(
        { weight: 1, arbitrary: fc.constant(0) },
        { weight: 9, arbitrary: between(0, maxUsersPerTick) },
      ),
      meanTicks: between(0.05, maxMeanTicks),
      capacities: fc.array(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(1_000_000)), {
        minLength: 1,
        maxLength: maxServers,
      }),
      batch: fc.nat(),
    })
    .map(({ fields: values, phases, tickSeconds, usersPerTick, meanTicks, capacities, batch }) => {
      const draft: Record<string, unknown> = { tickSeconds, servers: capacities.map((capacity) => ({ capacity })) };
      fields.forEach(({ path }, i) => {
        put(draft, path, PHASE_SECONDS.test(path) ? phases[i] * tickSeconds : values[i]);
      });
      put(draft, 'rollout.batchSize', 1 + (batch % Math.max(1, capacities.length - 1)));
      put(draft, 'traffic.arrivalRate', Math.min(20_000, usersPerTick / tickSeconds));
      put(draft, 'traffic.sessionLength.meanSeconds', Math.max(0.1, meanTicks * tickSeconds));
      return parseScenario(draft);
    });
}
