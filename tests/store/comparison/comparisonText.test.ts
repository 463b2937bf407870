import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { MAX_LINK } from '../../../src/player/recording/linkText.ts';
import { type Comparisons, createComparisons } from '../../../src/store/comparison/comparisons.ts';
import type { Setup } from '../../../src/store/comparison/setup.ts';
import { createLateExercises } from '../../../src/store/exercises/lateExercises.ts';
import { comparisonLink, comparisonText } from '../../../src/store/sharing/links.ts';
import { openText } from '../../../src/store/sharing/openText.ts';
import { createShownView } from '../../../src/store/shownView.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import { cases } from '../../seeds.ts';

function page(now = () => 0) {
  const simulation = createSimulation(parseScenario({}), now);
  const shown = createShownView();
  const comparisons = createComparisons(simulation, shown, now);
  const places = {
    ...{ simulation, shown, exercises: createLateExercises(() => 0) },
    comparisons: { loaded: comparisons, load: async () => comparisons },
  };
  return { simulation, shown, comparisons, open: (text: string) => openText(places, text) };
}

function comparisonOf({ store }: Comparisons) {
  const { comparison } = store.getState();
  if (comparison === null) throw new Error('no comparison');
  return comparison;
}

function linkOf(comparisons: Comparisons): string {
  const link = comparisonLink(comparisonOf(comparisons), comparisons.store.getState().priority);
  if (!link.ok) throw new Error(link.problem.type);
  return link.link;
}

/** What a page shows: what was asked for, the moment, and the state of each run. */
function shownOn({ comparisons, shown }: ReturnType<typeof page>) {
  const { setup, store, advance } = comparisonOf(comparisons);
  for (let i = 0; i < 1_000 && store.getState().settling; i++) advance(1 / 60);
  return { setup, ...shown.getState(), runs: store.getState().runs.map(({ observation }) => observation) };
}

const SETUPS: Setup[] = [
  { base: 'article', field: 'rollout.strategy', values: ['bleed', 'lockOut', 'maintenance'] },
  { base: 'start', field: 'servers', values: [2, 4] },
  { base: 'moment', field: 'operator', values: ['nothing', 'nextPhase'] },
];

describe('a link to a comparison', () => {
  it.each(SETUPS)('opens the same runs at the same moment: %j', async (setup) => {
    const made = page();
    const { simulation, comparisons } = made;
    simulation.change('traffic.arrivalRate', 0.7);
    if (setup.base === 'start') simulation.restart();
    else simulation.seek(100);
    comparisons.compare(setup);
    comparisonOf(comparisons).seek(180);
    const link = linkOf(comparisons);
    expect(link.length).toBeLessThan(600);
    const before = shownOn(made);
    for (const text of [link, `https://bonedry.test/${link}`, comparisonText(comparisonOf(comparisons), 'people')]) {
      const other = page();
      expect(await other.open(text)).toEqual({ ok: true });
      expect(shownOn(other)).toEqual(before);
    }
  });

  it('is of the runs as they are, whatever became of the simulation since', async () => {
    const made = page();
    made.simulation.seek(100);
    made.comparisons.compare(SETUPS[2]);
    const before = shownOn(made);
    made.simulation.change('traffic.arrivalRate', 2);
    made.simulation.restart();
    const other = page();
    expect(await other.open(linkOf(made.comparisons))).toEqual({ ok: true });
    expect(shownOn(other)).toEqual(before);
  });

  it('brings what counted first', async () => {
    const made = page();
    made.comparisons.compare(SETUPS[0]);
    made.comparisons.prioritise('time');
    const link = linkOf(made.comparisons);
    const other = page();
    expect(await other.open(link)).toEqual({ ok: true });
    expect(other.comparisons.store.getState().priority).toBe('time');
  });

  it('leaves that to the reader where it is of format 1', async () => {
    const { first: _, ...old } = sound();
    const other = page();
    other.comparisons.prioritise('servers');
    expect(await other.open(JSON.stringify({ ...old, compare: 1 }))).toEqual({ ok: true });
    expect(other.comparisons.store.getState().priority).toBe('servers');
  });

  it('leaves the simulation alone when it is of the article’s shop', async () => {
    const { comparisons } = page();
    comparisons.compare(SETUPS[0]);
    const other = page();
    other.simulation.seek(50);
    const before = other.simulation.recording();
    expect(await other.open(linkOf(comparisons))).toEqual({ ok: true });
    expect(other.simulation.recording()).toEqual(before);
  });

  it('made with another engine opens with a notice', async () => {
    const other = page();
    const text = JSON.stringify({ ...sound(), run: { ...sound().run, engine: '00000000' } });
    expect(await other.open(text)).toEqual({ ok: true });
    expect(other.simulation.store.getState().notice).toEqual({ type: 'otherEngine' });
  });
});

describe('a comparison from a moment of a run whose command names no field', () => {
  it('opens, since the run does without that command', async () => {
    const other = page();
    const commands = [[10, { type: 'set', field: 'traffic.arivalRate', value: 1 }]];
    const run = { ...sound().run, commands, tick: 20, end: 20 };
    const setup = { base: 'moment', field: 'traffic.arrivalRate', values: [1, 2] };
    expect(await other.open(JSON.stringify({ ...sound(), ...setup, tick: 20, run }))).toEqual({ ok: true });
    expect(shownOn(other).runs.map(({ tick }) => tick)).toEqual([20, 20]);
  });
});

const sound = () => {
  const { comparisons } = page();
  comparisons.compare(SETUPS[0]);
  return JSON.parse(comparisonText(comparisonOf(comparisons), 'people'));
};

describe('what is no comparison', () => {
  it.each([
    ['', { type: 'noLink' }],
    ['{"compare":1}', { type: 'badComparison', name: 'base' }],
    ['{"compare":3}', { type: 'newer', what: 'comparison', version: 3, known: 2 }],
    [JSON.stringify({ ...sound(), first: 'luck' }), { type: 'badComparison', name: 'first' }],
    [JSON.stringify({ ...sound(), compare: 1 }), { type: 'badComparison', name: 'first' }],
    ['{"compare":{"valueOf":1}}', { type: 'badComparison', name: 'compare' }],
    ['{"compare":1,', { type: 'noJson', kind: 'comparison' }],
    ['#compare=1.AAAAAAAAAA', { type: 'damaged' }],
    ['#compare=<script>', { type: 'noLink', kind: 'comparison' }],
    [`#compare=1.${'A'.repeat(MAX_LINK)}`, { type: 'linkTooLong', kind: 'comparison' }],
    [JSON.stringify({ ...sound(), field: '__proto__' }), { type: 'unknownSetting' }],
    [JSON.stringify({ ...sound(), field: 'constructor' }), { type: 'unknownSetting' }],
    [JSON.stringify({ ...sound(), values: ['bleed'] }), { type: 'badComparison', name: 'values' }],
    [
      JSON.stringify({ ...sound(), values: ['bleed', 'none'] }),
      { type: 'comparedValue', problem: { field: 'rollout.strategy', value: 'none' } },
    ],
    [JSON.stringify({ ...sound(), values: ['bleed', { a: 1 }] }), { type: 'badComparison', name: 'values' }],
    [JSON.stringify({ ...sound(), field: 'servers', values: [1, 1e9] }), { type: 'comparedValue' }],
    [
      JSON.stringify({ ...sound(), base: 'moment', field: 'operator', values: ['nothing', 'constructor'] }),
      { type: 'comparedValue', problem: { field: 'operator' } },
    ],
    [JSON.stringify({ ...sound(), tick: -1 }), { type: 'badComparison', name: 'tick' }],
    [JSON.stringify({ ...sound(), more: 1 }), { type: 'badComparison', name: 'more' }],
    [JSON.stringify({ ...sound(), run: { format: 1 } }), { type: 'badEngine' }],
    [`{"compare":1,"__proto__":{},${JSON.stringify(sound()).slice(13)}`, { type: 'oddKey', name: '__proto__' }],
  ])('is refused with the reason and leaves all as it is: %.60s', async (text, problem) => {
    const { simulation, comparisons, open, shown } = page();
    simulation.seek(30);
    const before = [simulation.recording(), comparisons.store.getState(), shown.getState()];
    expect(await open(text)).toMatchObject({ ok: false, problem });
    expect([simulation.recording(), comparisons.store.getState(), shown.getState()]).toEqual(before);
  });

  it('never breaks the page, however it is mangled', () => {
    // A clock that runs: a moment far away must not be played to at once.
    let time = 0;
    const { simulation, comparisons } = page(() => time++);
    const before = simulation.recording();
    const text = JSON.stringify(sound());
    const mangled = fc.tuple(fc.nat(text.length), fc.nat(8), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(mangled, { minLength: 1, maxLength: 3 }), (cuts) => {
        const broken = cuts.reduce((s, [at, length, put]) => s.slice(0, at) + put + s.slice(at + length), text);
        comparisons.open(broken);
      }),
      { seed: 44, numRuns: cases(500) },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(sound())), fc.jsonValue()), (part) => {
        comparisons.open(JSON.stringify({ ...sound(), ...part }));
      }),
      { seed: 45, numRuns: cases(500) },
    );
    expect(simulation.recording().scenario).toEqual(before.scenario);
  });
});
