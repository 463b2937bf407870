import fc from 'fast-check';
import { allFields, type Command, type Scenario } from '../../src/engine/index.ts';
import { AMOUNTS, between, MOST_FACTOR, RETURNS } from './anyScenario.ts';

const SERVERS = ['Alice', 'Bob', 'Carol', 'Dave', 'Erin', 'Frank', 'Alice (green)', 'Bob v2', 'nobody'];

/** A value to set a field to: mostly one it can have. Traffic is kept cheap to simulate. */
function anySetting({ tickSeconds }: Pick<Scenario, 'tickSeconds'>): fc.Arbitrary<Command> {
  const settings = allFields().map(({ path, facts }) => {
    const field = path.includes('.0.')
      ? fc.constantFrom(path, path.replace('.0.', '.1.'), path.replace('.0.', '.*.'), path.replace('.0.', '.9.'))
      : fc.constant(path);
    const value = (): fc.Arbitrary<number | string | boolean | null> => {
      if (path === 'traffic.arrivalRate')
        return between(-0.1, 1).map((perTick) => Math.min(20_000, perTick / tickSeconds));
      if (path === 'traffic.sessionLength.meanSeconds') return between(0.05, 100).map((ticks) => ticks * tickSeconds);
      if (path === 'traffic.returnProbability') return fc.constantFrom(...RETURNS, 2);
      if (path === 'traffic.retryProbability') return fc.constantFrom(...RETURNS, 2);
      if (path.endsWith('actor')) return between(-0.1, MOST_FACTOR);
      if (facts.kind === 'choice') return fc.constantFrom(...facts.options, 'nonsense');
      if (facts.kind === 'flag') return fc.constantFrom(true, false, 1, 'true');
      if (facts.kind === 'text' || facts.kind === 'amount') return fc.constantFrom('another', ...AMOUNTS);
      return fc.oneof(
        fc.constantFrom<number | string | null>(facts.min, facts.max, facts.default, null, facts.min - 1),
        fc.integer({ min: Math.ceil(facts.min), max: Math.floor(Math.min(facts.max, 50)) }),
        between(0, 50).map((ticks) => ticks * tickSeconds),
      );
    };
    return fc.record({ type: fc.constant('set' as const), field, value: value() });
  });
  const spread = fc.record({
    type: fc.constant('set' as const),
    field: fc.constant('traffic.sessionLength.spread'),
    value: between(0, 11),
  });
  return fc.oneof(...settings, spread);
}

/** Any act of the operator, sensible or not. */
export function anyCommand(scenario: Pick<Scenario, 'tickSeconds'>): fc.Arbitrary<Command> {
  const server = fc.constantFrom(...SERVERS);
  const force = fc.boolean();
  const onServer = fc.record({
    type: fc.constantFrom('drain' as const, 'putBack' as const, 'cutOff' as const, 'update' as const, 'test' as const),
    server,
    force,
  });
  const crash = fc.record(
    {
      type: fc.constant('crash' as const),
      server,
      seconds: fc.integer({ min: -1, max: 80 }).map((ticks) => ticks * scenario.tickSeconds),
    },
    { requiredKeys: ['type', 'server'] },
  );
  const nonsense = fc.oneof(fc.anything(), fc.record({ type: fc.string() })) as fc.Arbitrary<Command>;
  return fc.oneof(
    { weight: 4, arbitrary: onServer },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('nextPhase' as const), force }) },
    { weight: 3, arbitrary: anySetting(scenario) },
    { weight: 2, arbitrary: crash },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('forceTest' as const),
        server,
        outcome: fc.constantFrom('pass' as const, 'fail' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('abort' as const, 'rollBack' as const) }) },
    { weight: 1, arbitrary: nonsense },
  );
}
