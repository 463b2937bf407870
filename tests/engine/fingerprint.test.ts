import { describe, expect, it } from 'vitest';
import {
  allFields,
  copyWorld,
  createWorld,
  fieldFacts,
  fingerprint,
  parseScenario,
  type Scenario,
  tick,
  valueAt,
  type World,
  withField,
} from '../../src/engine/index.ts';
import { act, type Input, worldOf } from './runs.ts';

type Node = Record<string, unknown>;

/** A site on which every list of the scenario has an item at its defaults, and one that differs. */
const LISTED: Input = {
  servers: [{}, { capacity: 90 }, {}],
  traffic: { arrivalRate: 0.7, curve: { kind: 'points', points: [{}, { seconds: 500, factor: 2 }] } },
  rollout: { failures: [{}, { server: 'Alice', atSeconds: 50 }] },
};

/** The same world as an engine would have it that has not heard of this field. */
function withoutField(world: World, path: string): World {
  const scenario = structuredClone(world.scenario) as unknown as Node;
  const keys = path.split('.');
  const parent = keys.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, scenario);
  if (!Object.hasOwn(parent, keys.at(-1) as string)) throw new Error(`no ${path}`);
  delete parent[keys.at(-1) as string];
  return { ...world, scenario: scenario as unknown as Scenario };
}

/** Another value that the field can have. */
function otherValue(path: string, scenario: Scenario): string | number | boolean | null {
  const facts = fieldFacts(path);
  const now = valueAt(scenario, path);
  if (facts === undefined) throw new Error(`no ${path}`);
  if (facts.kind === 'choice') return facts.options.find((option) => option !== now) as string;
  if (facts.kind === 'flag') return !now;
  if (facts.kind === 'amount') return now === '30%' ? '40%' : '30%';
  if (facts.kind === 'text') return path.endsWith('.server') ? 'Carol' : 'another';
  // The next point is later than this one.
  if (path === 'traffic.curve.points.0.seconds') return 1;
  return now === facts.max ? facts.min : facts.max;
}

const FIELDS = allFields().map(({ path }) => path);

describe('the fingerprint', () => {
  it('is 16 hex digits', () => {
    expect(fingerprint(worldOf())).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is another one for every seed', () => {
    const prints = new Set(
      Array.from({ length: 300 }, (_, seed) => fingerprint(worldOf({ seed, traffic: { arrivalRate: 0 } }))),
    );
    expect(prints.size).toBe(300);
  });

  it('changes with any number, name or truth in the state', () => {
    const world = copyWorld(worldOf());
    tick(world, 200);
    const print = fingerprint(world);
    const seen = new Set([print]);
    let changes = 0;
    const note = () => {
      seen.add(fingerprint(world));
      changes += 1;
    };
    const visited = new Set<Node>();
    const visit = (node: Node): void => {
      // The same list of servers may stand in a phase and in what it begins with.
      if (visited.has(node)) return;
      visited.add(node);
      for (const key of Object.keys(node)) {
        const value = node[key];
        if (ArrayBuffer.isView(value)) {
          const cells = value as unknown as Int32Array;
          for (const at of cells.length === 0 ? [] : [0, cells.length >> 1, cells.length - 1]) {
            const was = cells[at];
            cells[at] = was + 1;
            note();
            cells[at] = was;
          }
        } else if (typeof value === 'object' && value !== null) visit(value as Node);
        else {
          node[key] = typeof value === 'number' ? value + 1 : `${value}!`;
          note();
          node[key] = value;
        }
      }
    };
    const { scenario: _, events: __, calmUntil: ___, now: ____, traces: _____, ...state } = world;
    for (const [key, part] of Object.entries(state)) {
      if (typeof part === 'object') visit(part as unknown as Node);
      else {
        const numbers = world as unknown as Record<string, number>;
        numbers[key] += 1;
        note();
        numbers[key] -= 1;
      }
    }
    expect(fingerprint(world)).toBe(print);
    expect(changes).toBeGreaterThan(150);
    expect(seen.size).toBe(changes + 1);
  });

  it('tells the smallest difference of a fraction, and takes −0 for 0', () => {
    const world = worldOf();
    const print = fingerprint(world);
    world.gap *= 1 + 2 ** -52;
    expect(fingerprint(world)).not.toBe(print);
    world.gap = 0;
    const zero = fingerprint(world);
    world.gap = -0;
    expect(fingerprint(world)).toBe(zero);
  });
});

describe('the fingerprint of the settings', () => {
  it.each(FIELDS)('does not hang on %s where it has its default: without the field it is the same', (path) => {
    const world = worldOf(LISTED);
    const { scenario } = world;
    const usual = { ...world, scenario: withField(scenario, path, fieldFacts(path)?.default as string) };
    expect(fingerprint(withoutField(usual, path))).toBe(fingerprint(usual));
  });

  it.each(FIELDS)('changes with another value of %s', (path) => {
    const world = worldOf(LISTED);
    // The largest batch needs more servers than it takes, and all balancers may know.
    const roomy = parseScenario({
      ...LISTED,
      servers: Array.from({ length: path === 'rollout.batchSize' ? 201 : 3 }, () => ({})).slice(0, 200),
      balancer: { balancers: 8 },
      traffic: path === 'traffic.returnProbability' ? { ...LISTED.traffic, awaySeconds: 1 } : LISTED.traffic,
    });
    const value = path === 'rollout.batchSize' ? 2 : otherValue(path, roomy);
    const [one, other] = [roomy, withField(roomy, path, value)].map((scenario) => fingerprint({ ...world, scenario }));
    expect(other).not.toBe(one);
  });

  it('hangs on what they are, not on how they came to be so', () => {
    const scenario = parseScenario({ balancer: { product: 'awsAlb' }, traffic: { arrivalRate: 2 } });
    const made = createWorld(scenario);
    const spelled = createWorld(JSON.parse(JSON.stringify(scenario)));
    expect(fingerprint(spelled)).toBe(fingerprint(made));
  });
});

describe('the fingerprint of the event log', () => {
  const eventful = (): World => {
    const world = worldOf();
    act(world, { type: 'drain', server: 'Alice' });
    act(world, { type: 'cutOff', server: 'Alice' });
    act(world, { type: 'set', field: 'traffic.basket', value: 60 });
    act(world, { type: 'set', field: 'traffic.basket', value: 50 });
    return world;
  };

  it('hangs on what happened and when', () => {
    const print = fingerprint(eventful());
    const changes: ((world: World) => void)[] = [
      ({ events }) => events.pop(),
      ({ events }) => events.reverse(),
      ({ events }) => events.push({ type: 'turnedRound', tick: 0 }),
      ({ events }) => Object.assign(events, [{ ...events[0], tick: 1 }]),
      ({ events }) => Object.assign(events, [{ type: 'recovered', tick: 0, server: 0 }]),
    ];
    for (const change of changes) {
      const world = eventful();
      change(world);
      expect(fingerprint(world)).not.toBe(print);
    }
  });

  it('does not hang on the facts of it: one fact more changes none', () => {
    const world = eventful();
    const print = fingerprint(world);
    world.events = world.events.map(({ type, tick: at }) => ({ type, tick: at, more: [1, 2] }) as never);
    expect(fingerprint(world)).toBe(print);
  });
});
