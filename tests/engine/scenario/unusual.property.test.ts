import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFields, PRODUCTS, parseScenario, SPREADS, unusual, withField } from '../../../src/engine/index.ts';
import { anyScenario } from '../../any/anyScenario.ts';
import { cases } from '../../seeds.ts';

type Node = Record<string, unknown>;

/** Every place in it that holds a value. */
function leaves(node: unknown, path: string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [path];
  return Object.entries(node).flatMap(([key, part]) => leaves(part, [...path, key]));
}

/** A copy without what is at a place. */
function without(input: object, path: string[]): Node {
  const copy = structuredClone(input) as Node;
  const parent = path.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, copy);
  delete parent[path.at(-1) as string];
  return copy;
}

/** The scenario as text, or why it is refused. */
function read(input: object): string {
  try {
    return JSON.stringify(parseScenario(input));
  } catch (error) {
    return String(error);
  }
}

/** Any scenario: some with all that their product sets, some with switches of their own. */
const anySettings = fc
  .tuple(anyScenario(), fc.constantFrom(null, ...Object.keys(PRODUCTS)))
  .map(([scenario, product]) => (product === null ? scenario : withField(scenario, 'balancer.product', product)));

describe('what is unusual of a scenario', () => {
  it('gives the scenario again when it is read', () => {
    fc.assert(
      fc.property(anySettings, (scenario) => {
        const short = unusual(scenario);
        expect(parseScenario(short)).toEqual(scenario);
        expect(parseScenario(JSON.parse(JSON.stringify(short)))).toEqual(scenario);
      }),
      { seed: 41, numRuns: cases(500) },
    );
  });

  it('holds no value that would be the same without it', () => {
    let values = 0;
    fc.assert(
      fc.property(anySettings, (scenario) => {
        const short = unusual(scenario);
        for (const path of leaves(short)) {
          values += 1;
          expect(read(without(short, path)), path.join('.')).not.toBe(JSON.stringify(scenario));
        }
      }),
      { seed: 42, numRuns: cases(100) },
    );
    expect(values).toBeGreaterThan(20 * cases(100));
  });
});

describe('nothing is unusual', () => {
  it('of the article’s scenario', () => {
    expect(unusual(parseScenario({}))).toEqual({});
  });

  it('but the product, of one that behaves as it does', () => {
    for (const product of Object.keys(PRODUCTS)) {
      expect(unusual(parseScenario({ balancer: { product } }))).toEqual({ balancer: { product } });
    }
  });

  it('but the distribution, of one with its own spread', () => {
    for (const distribution of Object.keys(SPREADS).filter((name) => name !== 'exponential')) {
      const sessionLength = { distribution };
      expect(unusual(parseScenario({ traffic: { sessionLength } }))).toEqual({ traffic: { sessionLength } });
    }
  });

  it.each(
    allFields()
      .filter(({ path }) => !path.includes('.0.'))
      .map(({ path, facts }) => [path, facts.default]),
  )('of %s where it is set to its default, %j', (path, value) => {
    const crowded = parseScenario({
      servers: [{}, {}, { capacity: 7 }],
      traffic: { arrivalRate: 3 },
      rollout: { failures: [{}] },
    });
    const usual = withField(crowded, path, value as string);
    const keys = path.split('.');
    expect(leaves(unusual(usual))).not.toContainEqual(keys);
  });
});

describe('a list', () => {
  it('of servers is as long as it is, each with what is unusual of it', () => {
    const short = (servers: object[]) => unusual(parseScenario({ servers }));
    expect(short([{}, {}, {}])).toEqual({ servers: [{}, {}, {}] });
    expect(short([{}])).toEqual({ servers: [{}] });
    expect(short([{ name: 'Zoe' }, { capacity: 5 }])).toEqual({ servers: [{ name: 'Zoe' }, { capacity: 5 }] });
  });

  it('of points keeps every point’s moment, as many as there are', () => {
    const short = (points: object[]) => unusual(parseScenario({ traffic: { curve: { points } } }));
    const [first, peak, last] = parseScenario({}).traffic.curve.points;
    expect(short([first, { ...peak, factor: 5 }, last])).toEqual({
      traffic: { curve: { points: [{}, { seconds: 600, factor: 5 }, { seconds: 1200 }] } },
    });
    expect(short([{}, { seconds: 4 }])).toEqual({ traffic: { curve: { points: [{}, { seconds: 4 }] } } });
  });

  it('of crashes holds what is unusual of each', () => {
    const failures = [{}, { atSeconds: 7 }, { server: 'Alice', downSeconds: 9 }];
    expect(unusual(parseScenario({ rollout: { failures } }))).toEqual({ rollout: { failures } });
  });
});
