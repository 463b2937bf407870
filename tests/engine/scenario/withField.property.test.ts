import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldFacts, parseScenario, type Scenario, ScenarioError, withField } from '../../../src/engine/index.ts';
import { switchesOf } from '../../../src/engine/scenario/products.ts';
import { anyScenario } from '../../any/anyScenario.ts';
import { cases } from '../../seeds.ts';
import { anyChange, type Change } from './anyChange.ts';

type Node = Record<string, unknown>;

/** The nodes that the keys lead to; `*` is every item of a list. */
function nodesAt(root: Node, keys: string[]): Node[] {
  return keys.reduce<Node[]>(
    (nodes, key) => {
      const below = nodes.flatMap((node) =>
        key === '*' ? (Array.isArray(node) ? node : []) : Object.hasOwn(node, key) ? [node[key]] : [],
      );
      return below.filter((node): node is Node => typeof node === 'object' && node !== null);
    },
    [root],
  );
}

/** The same by writing it into a copy, and reading all of that anew. */
function readAnew(scenario: Scenario, { field, value }: Change): Scenario {
  const draft = structuredClone(scenario) as unknown as Node;
  const keys = field.split('.');
  const last = keys.pop() as string;
  const parents = nodesAt(draft, keys).flatMap((node) =>
    last === '*' && Array.isArray(node) ? node.map((_, i) => [node, String(i)] as const) : [[node, last] as const],
  );
  if (parents.length === 0) throw new ScenarioError(field, value, { type: 'anyField' });
  for (const [parent, key] of parents) {
    const there = Object.hasOwn(parent, key) && !(Array.isArray(parent) && key === 'length');
    if (!there) throw new ScenarioError(field, value, { type: 'anyField' });
    (parent as Node)[key] = value;
    if (field === 'traffic.sessionLength.distribution') delete (parent as Node).spread;
    if (field === 'balancer.product') Object.assign(parent, switchesOf(value));
  }
  return parseScenario(draft);
}

/** What comes of it: a scenario, or what is wrong with it. A change of every item is wrong with the first one. */
function outcome(make: () => Scenario): unknown {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const { field, value, allowed } = error;
    return { field: field.replace('.*', '.0'), value, allowed };
  }
}

function freeze<T>(node: T): T {
  if (typeof node !== 'object' || node === null || Object.isFrozen(node)) return node;
  Object.freeze(node);
  for (const part of Object.values(node)) freeze(part);
  return node;
}

describe('a scenario with one field changed', () => {
  it('is what reading all of it anew gives, or refused for the same reason', () => {
    const came = { changed: 0, refused: 0 };
    fc.assert(
      fc.property(anyScenario(), fc.array(anyChange(), { minLength: 1, maxLength: 8 }), (scenario, changes) => {
        for (const change of changes) {
          const next = outcome(() => withField(scenario, change.field, change.value));
          expect(next).toEqual(outcome(() => readAnew(scenario, change)));
          if ((next as Scenario).servers) came.changed += 1;
          else came.refused += 1;
        }
      }),
      { seed: 31, numRuns: cases(1000) },
    );
    expect(Math.min(came.changed, came.refused)).toBeGreaterThan(cases(1000) / 2);
  });

  it('leaves the old one as it was, and is in the order of the schema', () => {
    fc.assert(
      fc.property(anyScenario(), anyChange(), (scenario, { field, value }) => {
        freeze(scenario);
        freeze(value);
        const next = outcome(() => withField(scenario, field, value)) as Scenario;
        if (next.servers) expect(JSON.stringify(next)).toBe(JSON.stringify(parseScenario(next)));
      }),
      { seed: 32, numRuns: cases(500) },
    );
  });

  it('shares every part that the change is not in', () => {
    fc.assert(
      fc.property(anyScenario(), anyChange(), (scenario, { field, value }) => {
        // What is no field of its own is read with all the rest.
        if (fieldFacts(field) === undefined && !Array.isArray(value)) return;
        const next = outcome(() => withField(scenario, field, value)) as Scenario;
        if (!next.servers) return;
        for (const part of ['traffic', 'balancer', 'servers', 'rollout'] as const) {
          if (!field.startsWith(part)) expect(next[part], `${part} after ${field}`).toBe(scenario[part]);
        }
      }),
      { seed: 33, numRuns: cases(500) },
    );
  });
});
