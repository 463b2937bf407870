import { describe, expect, it } from 'vitest';
import {
  allFields,
  fieldFacts,
  isLive,
  PRODUCTS,
  type Product,
  parseScenario,
  STRATEGY_NAMES,
} from '../../../src/engine/index.ts';
import { schemaAt } from '../../../src/engine/scenario/schema.ts';
import { products } from '../../../src/words/products/names.ts';
import { notModelled, sources } from '../../../src/words/products/notes.ts';
import { choices } from '../../../src/words/settings/choices.ts';
import { balancerFields } from '../../../src/words/settings/fields/balancer.ts';
import { fieldWords } from '../../../src/words/settings/fields/index.ts';
import { rolloutFields } from '../../../src/words/settings/fields/rollout.ts';
import { runFields } from '../../../src/words/settings/fields/run.ts';
import { trafficFields } from '../../../src/words/settings/fields/traffic.ts';
import { parametersWords, unusualSettings } from '../../../src/words/settings/parameters.ts';
import { spreads } from '../../../src/words/settings/spreads.ts';
import { strategies } from '../../../src/words/settings/strategies.ts';
import { choiceWords, fieldLabel, valueWords } from '../../../src/words/settings/values.ts';
import { expectNoSlip } from '../sentences.ts';

const FIELDS = allFields();
/** What is set although it has no facts of its own: a distribution's spread, a server's name, and the lists. */
const BESIDES = [
  'traffic.sessionLength.spread',
  'servers.0.name',
  'servers',
  'traffic.curve.points',
  'traffic.sessionLength.quantiles',
  'traffic.sessionLength.quantiles.0',
  'rollout.failures',
];
const CHOICES = FIELDS.flatMap(({ path, facts }) =>
  facts.kind === 'choice' ? [{ path, options: facts.options }] : [],
);

describe('a field', () => {
  it.each([...FIELDS.map(({ path }) => path), ...BESIDES])('has a label and says what it is: %s', (path) => {
    const words = fieldWords(path);
    // Kubernetes writes preStop so.
    expect(words?.label).toMatch(/^(\p{Lu}|preStop$)/u);
    expect(words?.label).not.toMatch(/[.:]$/);
    expect(words?.about).toMatch(/^\p{Lu}.*\.$/u);
  });

  it.each([trafficFields, balancerFields, rolloutFields, runFields].flatMap((fields) => Object.keys(fields)))(
    'has words only where there is one: %s',
    (key) => {
      expect(schemaAt(key.split('.'))).toBeDefined();
      const path = key.replaceAll('*', '0');
      expect(fieldFacts(path) !== undefined || BESIDES.includes(path)).toBe(true);
    },
  );

  it('that does not exist has none', () => {
    for (const path of ['', 'nonsense', 'traffic', 'traffic.nonsense', 'servers.0', '__proto__', 'constructor']) {
      expect(fieldWords(path)).toBeUndefined();
    }
  });

  it('has a label of its own: no two live ones of a kind are called alike', () => {
    const labels = FIELDS.filter(({ path }) => isLive(path)).map(({ path }) => fieldWords(path)?.label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('of a server is told with its name, or of each', () => {
    expect(fieldLabel('servers.1.capacity', ['Alice', 'Bob'])).toBe('Capacity of Bob');
    expect(fieldLabel('servers.*.capacity', ['Alice', 'Bob'])).toBe('Capacity of each');
    expect(fieldLabel('traffic.arrivalRate')).toBe('Arrival rate');
  });

  it('that is a share is told in percent, as its control shows it', () => {
    expect(valueWords('traffic.buyerShare', 0.5)).toBe('50 %');
    expect(valueWords('rollout.testFailureProbability', 0.07)).toBe('7 %');
    expect(valueWords('rollout.canaryShare', 0.0005)).toBe('0.05 %');
    const shares = FIELDS.filter(({ facts }) => 'min' in facts && facts.max === 1 && !facts.integer);
    for (const { facts } of shares) expect(facts.unit).toBe('share');
  });

  it.each(FIELDS.map(({ path, facts }) => [path, facts] as const))('has values that can be said: %s', (path, facts) => {
    const values = facts.kind === 'choice' ? [...facts.options] : 'min' in facts ? [facts.min, facts.max, null] : [];
    for (const value of [...values, facts.default]) {
      const words = valueWords(path, value);
      expectNoSlip(words, [path, value]);
      if (value !== '') expect(words).toMatch(/\S/);
    }
  });
});

describe('a choice', () => {
  it.each(CHOICES)('has a name for every option, and no other: $path', ({ path, options }) => {
    const known = { 'rollout.strategy': strategies, 'balancer.product': products, ...choices } as Record<
      string,
      object
    >;
    expect(Object.keys(known[path] ?? {}).sort()).toEqual([...options].sort());
    const names = options.map((option) => choiceWords(path, option));
    expect(new Set(names).size).toBe(names.length);
    for (const [i, name] of names.entries()) {
      expect(name).not.toBe(options[i]);
      expect(name).toMatch(/^(\p{Lu}|nginx)/u);
      expectNoSlip(name, path);
    }
  });

  it('is one of the schema’s: there are words for no other field', () => {
    const paths = CHOICES.map(({ path }) => path);
    expect(Object.keys(choices).filter((path) => !paths.includes(path))).toEqual([]);
    expect(paths.filter((path) => !(path in choices)).sort()).toEqual(['balancer.product', 'rollout.strategy']);
  });
});

describe('a strategy', () => {
  it.each(STRATEGY_NAMES)('has a name, a gist, a cost, and a word for doing it: %s', (strategy) => {
    const { name, gist, cost, doing } = strategies[strategy];
    for (const words of [name, doing]) expect(words).toMatch(/^\p{Lu}/u);
    expect(gist).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(cost).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('is one of the engine’s', () => expect(Object.keys(strategies).sort()).toEqual([...STRATEGY_NAMES].sort()));
});

describe('a product', () => {
  it('has a name, and every one of its sources has words', () => {
    expect(Object.keys(products).sort()).toEqual(['none', ...Object.keys(PRODUCTS)].sort());
    const used = new Set(
      (Object.values(PRODUCTS) as Product[]).flatMap((row) => Object.values(row).map(({ source }) => source)),
    );
    expect([...used].sort()).toEqual(Object.keys(sources).sort());
    for (const words of Object.values(sources)) expect(words).toMatch(/\w{3}/);
  });

  it('has words for what of it is not modelled, which end a sentence', () => {
    for (const words of Object.values(notModelled)) expect(words).toMatch(/\w{3}.*[^.]$/);
  });

  it('is not called read where its source says that it was not', () => {
    for (const row of Object.values(PRODUCTS) as Product[]) {
      for (const { source, verified } of Object.values(row)) {
        if (/excerpt|inferred|general knowledge/.test(sources[source])) expect(verified, source).toBe(false);
      }
    }
  });
});

describe('the settings in one line', () => {
  it('are as in the article where none differs', () => {
    expect(parametersWords(parseScenario({}))).toBe('All settings as in the article');
  });

  it('tell what differs, by its label', () => {
    const scenario = parseScenario({
      traffic: { arrivalRate: 0.8 },
      rollout: { testSeconds: 60 },
      servers: [{}, {}, {}],
    });
    expect(unusualSettings(scenario)).toEqual(['Test: 60 s', 'Arrival rate: 0.8 users/s', 'Servers: 3']);
  });

  it('tell all of a list that differs: of a crash whom, when and for how long', () => {
    const words = unusualSettings(parseScenario({ rollout: { failures: [{}] } }));
    expect(words).toHaveLength(3);
    expect(words[0]).toBe('Crashes: Bob');
    const curve = { kind: 'points', points: [{}, { seconds: 40, factor: 2 }] } as const;
    expect(unusualSettings(parseScenario({ traffic: { curve } }))).toEqual([
      'Over time: Points of your own',
      'Point at: 0 s',
      'Times the arrival rate: 1',
      'Point at: 40 s',
      'Times the arrival rate: 2',
    ]);
  });

  it('call the spread by what it is', () => {
    for (const [distribution, { label, about }] of Object.entries(spreads)) {
      const scenario = parseScenario({
        traffic: { sessionLength: { distribution, spread: distribution === 'uniform' ? 0.5 : 3 } },
      });
      expect(unusualSettings(scenario)).toContainEqual(expect.stringMatching(`^${label.replace(/[()]/g, '.')}: `));
      expect(about).toMatch(/\.$/);
    }
  });
});
