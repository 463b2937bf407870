import fc from 'fast-check';
import {
  allFields,
  type Facts,
  parseScenario,
  type Scenario,
  ScenarioError,
  serverName,
} from '../../src/engine/index.ts';

/** Evenly anywhere from min to max. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 10_000 }).map((part) => min + (part / 10_000) * (max - min));

/** Amounts of pods. */
export const AMOUNTS = ['0', '1', '2', '7', '0%', '1%', '25%', '50%', '100%'];

/** More than a few times as many arrivals would be dear to simulate. */
export const MOST_FACTOR = 3;

/** Where nearly all come back, the site fills up in the end. */
export const RETURNS = [0, 0, 0.3, 0.6, 0.9];

/** Values of a field: its default, the ends of its range, and anything between. Times are drawn in ticks, at most `maxTicks`. */
function anyValue(path: string, facts: Facts, tickSeconds: number, maxTicks: number): fc.Arbitrary<unknown> {
  if (facts.kind === 'choice') return fc.constantFrom(...facts.options);
  if (facts.kind === 'flag') return fc.boolean();
  if (path === 'traffic.returnProbability') return fc.constantFrom(...RETURNS, 1);
  if (path === 'traffic.retryProbability') return fc.constantFrom(...RETURNS);
  if (facts.kind === 'amount') return fc.constantFrom(...AMOUNTS);
  if (facts.kind === 'text') return fc.constant(facts.default);
  const { min, max } = facts;
  if (path.endsWith('actor')) return fc.oneof(fc.constantFrom(0, 1), between(min, MOST_FACTOR));
  if (facts.unit === 's') {
    const fits = (ticks: number) => Math.min(max, Math.max(min, ticks * tickSeconds));
    const times = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(0, 1) },
      { weight: 3, arbitrary: between(0, maxTicks) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: maxTicks }) },
    );
    const value: fc.Arbitrary<unknown> = times.map(fits);
    return facts.kind === 'maybe' ? fc.oneof(fc.constant(null), value) : value;
  }
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

/** The scenario that is made; null where it would be more work than is let in. */
export function light(make: () => Scenario): Scenario | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof ScenarioError && error.allowed.type === 'lessWork') return null;
    throw error;
  }
}

export const isLight = (scenario: Scenario | null): scenario is Scenario => scenario !== null;

/** What keeps a run cheap: users a tick at most, mean session in ticks at most, and the longest phase. */
type Limits = { maxUsersPerTick?: number; maxMeanTicks?: number; maxPhaseTicks?: number; maxServers?: number };

/** Fields that a run's cost hangs on, and lists; they are drawn by themselves. */
const APART = /^(traffic\.arrivalRate|traffic\.sessionLength\.meanSeconds|tickSeconds|rollout\.batchSize)$|\.0\./;

/** Any scenario, with every field that the schema has. */
export function anyScenario({
  maxUsersPerTick = 1,
  maxMeanTicks = 100,
  maxPhaseTicks = 200,
  maxServers = 6,
}: Limits = {}): fc.Arbitrary<Scenario> {
  return fc.constantFrom(1, 0.1, 0.01, 2.5, 60).chain((tickSeconds) => {
    const fields = allFields().filter(({ path }) => !APART.test(path));
    const anyItem = (list: string) => {
      const items = allFields().filter(({ path }) => path.startsWith(`${list}.0.`));
      const entries = items.map(({ path, facts }) => [
        path.split('.').at(-1),
        anyValue(path, facts, tickSeconds, maxPhaseTicks),
      ]);
      return fc.record(Object.fromEntries(entries)) as fc.Arbitrary<Record<string, unknown>>;
    };
    const capacity = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(1_000_000));
    return fc
      .record({
        values: fc.tuple(...fields.map(({ path, facts }) => anyValue(path, facts, tickSeconds, maxPhaseTicks))),
        usersPerTick: fc.oneof(
          { weight: 1, arbitrary: fc.constant(0) },
          { weight: 9, arbitrary: between(0, maxUsersPerTick) },
        ),
        meanTicks: between(0.05, maxMeanTicks),
        servers: fc.array(
          fc.tuple(anyItem('servers'), capacity).map(([server, places]) => ({ ...server, capacity: places })),
          { minLength: 1, maxLength: maxServers },
        ),
        quantiles: fc.array(between(0, 1_000), { minLength: 2, maxLength: 5 }),
        points: fc.array(anyItem('traffic.curve.points'), { minLength: 1, maxLength: 4 }),
        failures: fc.array(fc.tuple(anyItem('rollout.failures'), fc.nat()), { maxLength: 3 }),
        batch: fc.nat(),
      })
      .map(({ values, usersPerTick, meanTicks, servers, quantiles, points, failures, batch }) => {
        const draft: Record<string, unknown> = { tickSeconds, servers };
        fields.forEach(({ path }, i) => {
          put(draft, path, values[i]);
        });
        const { balancer, rollout } = draft as Record<string, Record<string, unknown>>;
        balancer.drainKnownTo = Math.min(balancer.drainKnownTo as number, balancer.balancers as number);
        if (/^0%?$/.test(rollout.maxSurge as string) && /^0%?$/.test(rollout.maxUnavailable as string))
          rollout.maxUnavailable = '1';
        rollout.batchSize = 1 + (batch % Math.max(1, servers.length - 1));
        rollout.failures = failures.map(([failure, s]) => ({ ...failure, server: serverName(s % servers.length) }));
        put(draft, 'traffic.sessionLength.quantiles', [...quantiles.sort((a, b) => a - b), 2_000]);
        put(
          draft,
          'traffic.curve.points',
          points.sort((a, b) => (a.seconds as number) - (b.seconds as number)),
        );
        // Where all come back, nobody ever leaves for good.
        const { returnProbability } = draft.traffic as { returnProbability: number };
        const users = returnProbability === 1 ? usersPerTick / 100 : usersPerTick;
        put(draft, 'traffic.arrivalRate', Math.min(20_000, users / tickSeconds));
        put(draft, 'traffic.sessionLength.meanSeconds', Math.max(0.1, meanTicks * tickSeconds));
        return light(() => parseScenario(draft));
      })
      .filter(isLight);
  });
}
