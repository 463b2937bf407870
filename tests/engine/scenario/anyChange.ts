import fc from 'fast-check';
import { allFields, type FieldValue } from '../../../src/engine/index.ts';

/** A field, or a list, and what it is to be set to: sensible or not. */
export type Change = { field: string; value: FieldValue | readonly object[] };

const LISTS = ['servers', 'traffic.curve.points', 'rollout.failures'];
const ODD_FIELDS = [
  '',
  'nonsense',
  'traffic',
  'servers.0',
  'servers.*',
  'traffic.*.meanSeconds',
  'servers.00.capacity',
  '__proto__',
  'traffic.constructor',
  'rollout.failures.0',
  'servers.length',
  'traffic.arrivalRate.0',
];
const ODD_VALUES: FieldValue[] = [null, true, '', 'nonsense', 'constructor', -1, 0, 0.5, 1, 1e9, Number.NaN];

/** Any change of a scenario's field: the path of any item of a list, of all of them, and of one that is not there. */
export function anyChange(): fc.Arbitrary<Change> {
  const fields = allFields().map(({ path, facts }): fc.Arbitrary<Change> => {
    const field = path.includes('.0.')
      ? fc.constantFrom(...['.0.', '.1.', '.*.', '.7.'].map((item) => path.replace('.0.', item)))
      : fc.constant(path);
    const inRange: FieldValue[] = [facts.default];
    if (facts.kind === 'choice') inRange.push(...facts.options);
    if (facts.kind === 'flag') inRange.push(true, false);
    if (facts.kind === 'amount') inRange.push('0', '0%', '3', '40%');
    if ('min' in facts) inRange.push(facts.min, facts.max, (facts.min + facts.max) / 2, Math.ceil(facts.min) + 1);
    return fc.record({ field, value: fc.oneof(fc.constantFrom(...inRange), fc.constantFrom(...ODD_VALUES)) });
  });
  const spread = fc.record({
    field: fc.constant('traffic.sessionLength.spread'),
    value: fc.oneof(fc.double({ min: 0, max: 12, noNaN: true }), fc.constantFrom(...ODD_VALUES)),
  });
  const names = fc.record({
    field: fc.constantFrom('servers.0.name', 'servers.1.name', 'servers.*.name', 'servers.7.name'),
    value: fc.constantFrom('Zoe', 'Alice', 'Bob (green)', '', 'x'.repeat(41), 3),
  });
  const item = fc.constantFrom<object>(
    {},
    { capacity: 9 },
    { name: 'Zoe' },
    { seconds: 3 },
    { seconds: 1, factor: 2 },
    { server: 'Bob' },
    { server: 'Nemo' },
    { nonsense: 1 },
    [],
  );
  const lists = fc.record({
    field: fc.constantFrom(...LISTS),
    value: fc.oneof(fc.array(item, { maxLength: 4 }), fc.constantFrom(...ODD_VALUES)),
  });
  const odd = fc.record({
    field: fc.constantFrom(...ODD_FIELDS),
    value: fc.oneof(fc.constantFrom(...ODD_VALUES), fc.array(item, { maxLength: 2 })),
  });
  return fc.oneof(
    { weight: 12, arbitrary: fc.oneof(...fields) },
    { weight: 1, arbitrary: spread },
    { weight: 1, arbitrary: names },
    { weight: 2, arbitrary: lists },
    { weight: 1, arbitrary: odd },
  );
}
