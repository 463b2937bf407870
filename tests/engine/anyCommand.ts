import fc from 'fast-check';
import { allFields, type Command, type Scenario } from '../../src/engine/index.ts';
import { between } from './anyScenario.ts';

const SERVERS = ['Alice', 'Bob', 'Carol', 'Dave', 'Erin', 'Frank', 'nobody'];

/** A value to set a field to: mostly one it can have. Traffic is kept cheap to simulate. */
function anySetting({ tickSeconds }: Pick<Scenario, 'tickSeconds'>): fc.Arbitrary<Command> {
  const settings = allFields().map(({ path, facts }) => {
    const field = path.startsWith('servers.')
      ? fc.constantFrom(path, path.replace('.0.', '.1.'), path.replace('.0.', '.*.'), path.replace('.0.', '.9.'))
      : fc.constant(path);
    const value: fc.Arbitrary<number | string | boolean | null> =
      path === 'traffic.arrivalRate'
        ? between(-0.1, 1).map((perTick) => Math.min(20_000, perTick / tickSeconds))
        : path === 'traffic.sessionLength.meanSeconds'
          ? between(0.05, 100).map((ticks) => ticks * tickSeconds)
          : facts.kind === 'choice'
            ? fc.constantFrom(...Object.keys(facts.options), 'nonsense')
            : facts.kind === 'text'
              ? fc.constant('another')
              : fc.oneof(
                  fc.constantFrom<number | string | null>(facts.min, facts.max, facts.default, null, facts.min - 1),
                  fc.integer({ min: Math.ceil(facts.min), max: Math.floor(Math.min(facts.max, 50)) }),
                );
    return fc.record({ type: fc.constant('set' as const), field, value });
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
  const nonsense = fc.oneof(fc.anything(), fc.record({ type: fc.string() })) as fc.Arbitrary<Command>;
  return fc.oneof(
    { weight: 4, arbitrary: onServer },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('nextPhase' as const), force }) },
    { weight: 2, arbitrary: anySetting(scenario) },
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
