import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allFields,
  allowedBy,
  createWorld,
  type Facts,
  observe,
  parseScenario,
  ScenarioError,
  SPREADS,
  tick,
} from '../../../src/engine/index.ts';
import { fieldNames } from '../../../src/engine/scenario/schema.ts';
import { cases } from '../../seeds.ts';
import { faultOf, nested } from './faults.ts';

/** Values that no such field can have. */
function wrongValues(facts: Facts): unknown[] {
  const odd = [Number.NaN, {}, [], [1], Symbol.iterator, () => 1, 1n];
  if (facts.kind === 'flag') return [...odd, 0, 1, null, '', 'true'];
  const never = [...odd, true];
  if (facts.kind === 'text') return [...never, 3, null, 'x'.repeat(facts.maxLength + 1), 'a\u0000b', 'a\nb'];
  if (facts.kind === 'amount') return [...never, 3, null, '', '-1', '1.5', '25 %', '%', '1000%', 'two', 'Infinity'];
  if (facts.kind === 'choice') return [...never, 3, null, '', 'nonsense', 'constructor', '__proto__', 'toString'];
  const outside = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, facts.min - 1, facts.max + 1, facts.max * 2];
  const broken = facts.integer ? [facts.min + 0.5] : [];
  return [...never, ...outside, ...broken, '1', '', ...(facts.kind === 'number' ? [null] : [])];
}

describe.each(allFields().map(({ path, facts }) => [path, facts] as const))('%s', (path, facts) => {
  it('is refused by name, with the value and what is allowed', () => {
    for (const value of wrongValues(facts)) {
      const fault = faultOf(nested(path, value));
      expect(fault.field).toBe(path);
      expect(fault.value).toBe(value);
      expect(fault.allowed).toEqual(allowedBy(facts));
      expect(fault.message).toContain(`${path} is `);
    }
  });

  it('is refused with its whole range', () => {
    const { allowed, message } = faultOf(nested(path, Symbol.iterator));
    if (facts.kind === 'choice') {
      expect(allowed).toEqual({ type: 'choice', options: facts.options });
      for (const option of facts.options) expect(message).toContain(option);
    } else if (facts.kind === 'text') expect(allowed).toEqual({ type: 'text', least: 0, most: facts.maxLength });
    else if (facts.kind === 'flag' || facts.kind === 'amount') expect(allowed).toEqual({ type: facts.kind });
    else {
      const { min, max, unit = null, integer = false } = facts;
      expect(allowed).toEqual({ type: 'number', min, max, unit, integer, orNone: facts.kind === 'maybe' });
      expect(message).toContain(`from ${min} to ${max}`);
    }
  });

  it('takes its default and the ends of its range', () => {
    const ends =
      facts.kind === 'choice'
        ? [...facts.options]
        : facts.kind === 'flag'
          ? [true, false]
          : facts.kind === 'amount'
            ? ['1', '999', '1%', '100%']
            : facts.kind === 'text'
              ? ['', 'x'.repeat(facts.maxLength)]
              : [facts.min, facts.max];
    if (path === 'rollout.failures.0.server') ends.splice(0, 2, 'Alice');
    for (const value of [facts.default, ...ends]) {
      const input = nested(path, value) as Record<string, object>;
      // Some values only make sense beside others: a batch of the largest size needs more servers than that.
      if (path === 'rollout.batchSize' && value === 200) continue;
      if (path === 'rollout.batchSize') input.servers = Array.from({ length: 200 }, () => ({}));
      if (path === 'balancer.drainKnownTo') input.balancer = { ...input.balancer, balancers: 8 };
      if (path === 'traffic.returnProbability') input.traffic = { ...input.traffic, awaySeconds: 1 };
      expect(() => parseScenario(input)).not.toThrow();
    }
  });
});

describe('a scenario', () => {
  it.each([
    ['nonsense', 1],
    ['traffic.nonsense', 1],
    ['traffic.sessionLength.nonsense', 'x'],
    ['balancer.nonsense', null],
    ['servers.0.nonsense', {}],
    ['rollout.nonsense', []],
    ['constructor', 1],
    ['toString', 1],
    ['traffic.hasOwnProperty', 1],
    ['servers.0.constructor', 1],
  ])('has no field %s', (path, value) => {
    const fault = faultOf(nested(path, value));
    expect(fault.field).toBe(path);
    expect(fault.value).toBe(value);
    const beside = path.split('.').slice(0, -1);
    expect(fault.allowed).toEqual({ type: 'knownField', known: fieldNames(beside) });
    expect(fieldNames(beside).length).toBeGreaterThan(1);
  });

  it.each(['{"__proto__":{"seed":5}}', '{"traffic":{"__proto__":{"arrivalRate":5}}}', '{"servers":[{"__proto__":1}]}'])(
    'is not changed through its prototype: %s',
    (text) => {
      const before = JSON.stringify(parseScenario({}));
      expect(faultOf(JSON.parse(text)).field).toMatch(/__proto__$/);
      expect(JSON.stringify(parseScenario({}))).toBe(before);
      expect(({} as { seed?: number }).seed).toBeUndefined();
    },
  );

  it.each([
    ['', null],
    ['', undefined],
    ['', 3],
    ['', '{}'],
    ['', []],
    ['', [{}]],
    ['', new Date(0)],
    ['', new Map()],
    ['', new Uint8Array(4)],
    ['', () => ({})],
    ['traffic', null],
    ['traffic', []],
    ['traffic', 'busy'],
    ['traffic.sessionLength', 120],
    ['traffic.sessionLength', new Map()],
    ['balancer', []],
    ['rollout', 7],
    ['servers.0', null],
    ['servers.0', []],
    ['servers.0', 'Alice'],
  ])('wants an object at "%s", not %s', (path, value) => {
    const fault = faultOf(path === '' ? value : nested(path, value));
    expect(fault.field).toBe(path);
    expect(fault.value).toBe(value);
    expect(fault.allowed).toEqual({ type: 'object' });
  });

  it.each([[null], [{}], ['Alice'], [7], [[]], [Array.from({ length: 201 }, () => ({}))]])(
    'wants 1 to 200 servers, not %s',
    (servers) => {
      const fault = faultOf({ servers });
      expect(fault.field).toBe('servers');
      expect(fault.allowed).toEqual({ type: 'list', of: 'servers', least: 1, most: 200 });
    },
  );

  it('refuses a huge list without reading through it', () => {
    let read = 0;
    const servers = Array.from({ length: 100_000 }, () => ({
      get capacity() {
        read += 1;
        return 5;
      },
    }));
    expect(faultOf({ servers }).field).toBe('servers');
    expect(read).toBeLessThanOrEqual(200);
    expect(faultOf({ servers: new Array(4_294_967_295) }).field).toBe('servers');
  });

  it('refuses what is nested without end', () => {
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i++) deep = { traffic: deep };
    expect(faultOf(deep).field).toBe('traffic.traffic');
    let lists: unknown = [];
    for (let i = 0; i < 100_000; i++) lists = [lists];
    expect(faultOf({ servers: lists })).toBeInstanceOf(ScenarioError);
    const ring: Record<string, unknown> = {};
    ring.traffic = ring;
    expect(faultOf(ring).field).toBe('traffic.traffic');
  });

  it('throws nothing but a ScenarioError, whatever it is given', () => {
    const paths = ['', 'traffic', 'traffic.sessionLength', 'balancer', 'servers', 'servers.0', 'rollout'];
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    const field = fc.constantFrom(...paths, ...allFields().map(({ path }) => path));
    fc.assert(
      fc.property(field, anything, (path, value) => {
        const input = path === '' ? value : nested(path, value);
        try {
          parseScenario(input);
        } catch (error) {
          expect(error).toBeInstanceOf(ScenarioError);
          expect((error as Error).message.length).toBeLessThan(1000);
        }
      }),
      { numRuns: cases(3000), seed: 20 },
    );
  });

  it('takes a field that is undefined as left out', () => {
    expect(parseScenario({ seed: undefined, traffic: undefined })).toEqual(parseScenario({}));
  });

  it('is the same when it is read twice', () => {
    for (const input of [
      {},
      { servers: [{}, { capacity: 7 }, { name: 'Zoe' }], rollout: { batchSize: 2 } },
      ...Object.keys(SPREADS).map((distribution) => ({ traffic: { sessionLength: { distribution } } })),
    ]) {
      const once = parseScenario(input);
      expect(parseScenario(once)).toEqual(once);
      expect(JSON.stringify(parseScenario(JSON.parse(JSON.stringify(once))))).toBe(JSON.stringify(once));
    }
  });

  it('leaves what it was given alone', () => {
    const input = Object.freeze({ servers: Object.freeze([Object.freeze({ capacity: 5 })]) });
    const scenario = parseScenario(input);
    Object.assign(scenario.servers[0], { capacity: 6 });
    expect(input.servers[0]).toEqual({ capacity: 5 });
    expect(parseScenario({}).servers).not.toBe(parseScenario({}).servers);
  });
});

describe('a session length', () => {
  it('the spread means something else for each distribution', () => {
    for (const [distribution, facts] of Object.entries(SPREADS)) {
      const spreadOf = (spread?: number) =>
        parseScenario({ traffic: { sessionLength: { distribution, spread } } }).traffic.sessionLength.spread;
      if (!facts) continue;
      expect(spreadOf()).toBe(facts.default);
      expect(spreadOf(facts.min)).toBe(facts.min);
      expect(spreadOf(facts.max)).toBe(facts.max);
      for (const spread of [facts.min / 2, facts.max * 2, -1, 0, Number.NaN, Number.POSITIVE_INFINITY, '1', null]) {
        const fault = faultOf({ traffic: { sessionLength: { distribution, spread } } });
        expect(fault).toMatchObject({ field: 'traffic.sessionLength.spread', value: spread });
        const range = { min: facts.min, max: facts.max };
        expect(fault.allowed).toEqual({ type: 'spread', distribution, range });
      }
    }
  });
});

describe('servers', () => {
  it.each([1, 200])('%i of them run', (count) => {
    const world = createWorld(parseScenario({ servers: Array.from({ length: count }, () => ({})) }));
    tick(world, 100);
    expect(observe(world).servers).toHaveLength(count);
    expect(new Set(observe(world).servers.map(({ name }) => name)).size).toBe(count);
  });

  it('are called Alice, Bob, Carol, Dave, Erin, Frank and so on', () => {
    const { servers } = parseScenario({ servers: Array.from({ length: 30 }, () => ({})) });
    expect(servers.slice(0, 6).map(({ name }) => name)).toEqual(['Alice', 'Bob', 'Carol', 'Dave', 'Erin', 'Frank']);
    expect(servers[26].name).toBe('Alice 2');
  });
});
