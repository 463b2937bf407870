import { beforeEach, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { createComparisons } from '../../../src/store/comparison/comparisons.ts';
import { writeComparison } from '../../../src/store/comparison/comparisonText.ts';
import { createLateComparisons } from '../../../src/store/comparison/lateComparisons.ts';
import { type Base, settingsOf } from '../../../src/store/comparison/runs.ts';
import { builtIn, type Setup } from '../../../src/store/comparison/setup.ts';
import { advanceShown, createShownView } from '../../../src/store/shownView.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';

beforeEach(() => void vi.stubGlobal('navigator', { hardwareConcurrency: 4 }));

function page() {
  const simulation = createSimulation(parseScenario({}), () => 0);
  const shown = createShownView();
  const comparisons = createComparisons(simulation, shown, () => 0);
  const comparison = () => comparisons.store.getState().comparison;
  const advance = advanceShown(shown, { simulate: () => simulation, compare: comparison });
  return { simulation, shown, comparisons, comparison, advance };
}
const tickOf = ({ store }: ReturnType<typeof createSimulation>) => store.getState().shownTick;

it('lets time pass only in the view that is shown', () => {
  const { simulation, shown, comparison, advance } = page();
  const second = () => {
    for (let i = 0; i < 60; i++) advance(1 / 60);
  };
  simulation.play();
  second();
  simulation.pause();
  const stood = tickOf(simulation);
  expect(stood).toBeGreaterThan(0);
  simulation.play();
  shown.setState({ view: 'compare' });
  comparison()?.play();
  second();
  comparison()?.pause();
  expect(tickOf(simulation)).toBe(stood);
  expect(comparison()?.store.getState().shownTick).toBeGreaterThan(0);
  shown.setState({ view: 'simulate' });
  second();
  simulation.pause();
  expect(tickOf(simulation)).toBeGreaterThan(stood);
});

it('makes the built-in comparison as soon as the view is shown, and keeps it while the simulation is', () => {
  const { shown, comparison } = page();
  expect(comparison()).toBeNull();
  shown.setState({ view: 'compare' });
  const made = comparison();
  expect(made?.setup).toMatchObject({ base: 'start', field: 'rollout.strategy' });
  made?.seek(50);
  shown.setState({ view: 'simulate' });
  shown.setState({ view: 'compare' });
  expect(comparison()).toBe(made);
});

it('starts from the cluster that is set, also where it has been set otherwise meanwhile', () => {
  const { simulation, shown, comparison } = page();
  simulation.load(parseScenario({ name: 'Three', servers: [{}, {}, {}] }));
  shown.setState({ view: 'compare' });
  expect(comparison()?.base).toMatchObject({ name: 'Three' });
  shown.setState({ view: 'simulate' });
  simulation.load(parseScenario({ name: 'Four', servers: [{}, {}, {}, {}] }));
  shown.setState({ view: 'compare' });
  expect(comparison()?.base).toMatchObject({ name: 'Four' });
});

it('asks the crowds that judge once, keeps what they said for the same runs, and stops them for others', () => {
  const { simulation, shown, comparisons, comparison } = page();
  shown.setState({ view: 'compare' });
  comparisons.judge();
  const { study } = comparisons.store.getState();
  expect(study?.store.getState()).toMatchObject({ status: 'running', count: 100 });
  comparisons.judge();
  const made = comparison();
  comparisons.compare(made?.setup as Setup);
  expect(comparison()).not.toBe(made);
  expect(comparisons.store.getState().study).toBe(study);
  simulation.load(parseScenario({ traffic: { arrivalRate: 0.4 } }));
  comparisons.followSimulation();
  expect(comparisons.store.getState()).toMatchObject({ study: null, judges: 0 });
  expect(study?.store.getState().status).toBe('cancelled');
});

it('asks no crowd where the runs part in the middle of this one', () => {
  const { simulation, comparisons } = page();
  simulation.seek(150);
  comparisons.compare({ base: 'moment', field: 'balancer.drainTimeoutSeconds', values: [null, 60] });
  comparisons.judge();
  expect(comparisons.store.getState().study).toBe(null);
});

it('compares from the simulation’s present moment', () => {
  const { simulation, shown, comparisons, comparison } = page();
  simulation.seek(150);
  comparisons.draftFromHere();
  const { draft } = comparisons.store.getState();
  expect(shown.getState().view).toBe('compare');
  comparisons.compare(draft as NonNullable<typeof draft>);
  expect(comparison()?.startTick).toBe(150);
  const cut =
    comparison()
      ?.store.getState()
      .runs.map(({ observation }) => observation.ledger.cutOff) ?? [];
  expect(cut[0]).toBe(0);
  expect(cut[1]).toBeGreaterThan(0);
});

it('follows the simulation to another scenario: with the same field where that is possible', () => {
  const { simulation, comparisons, comparison } = page();
  comparisons.compare({ base: 'article', field: 'servers', values: [2, 3] });
  simulation.load(parseScenario({ name: 'Three', servers: [{}, {}, {}] }));
  comparisons.followSimulation();
  expect(comparison()).toMatchObject({
    setup: { base: 'start', field: 'servers', values: [2, 3] },
    base: { name: 'Three' },
  });
});

it('falls back on the built-in comparison where the new scenario would refuse a value', () => {
  const { simulation, comparisons, comparison } = page();
  simulation.load(parseScenario({ servers: [{}, {}, {}] }));
  comparisons.compare({ base: 'start', field: 'rollout.batchSize', values: [1, 2] });
  simulation.load(parseScenario({ name: 'Two' }));
  comparisons.followSimulation();
  expect(comparison()?.setup).toMatchObject({ base: 'start', field: 'rollout.strategy' });
});

it('opens an old link’s built-in comparison as it stands, though nobody tries again in it', () => {
  const { comparisons, comparison } = page();
  const base = { scenario: parseScenario({}), commands: [], shownTick: 0, endTick: 0 };
  comparisons.open(writeComparison({ setup: builtIn(), base, tick: 200, first: 'people' }));
  expect(comparison()?.store.getState().shownTick).toBe(200);
  expect(settingsOf(comparison()?.base as Base).traffic.retryProbability).toBe(0);
});

it('comes when it is first asked for, and is then the same for all', async () => {
  const simulation = createSimulation(parseScenario({}), () => 0);
  const late = createLateComparisons(simulation, createShownView(), () => 0);
  expect(late.loaded).toBeNull();
  const [first, second] = await Promise.all([late.load(), late.load()]);
  expect(second).toBe(first);
  expect(late.loaded).toBe(first);
});
