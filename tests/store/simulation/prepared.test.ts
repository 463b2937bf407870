import { describe, expect, it } from 'vitest';
import { fingerprint, parseScenario } from '../../../src/engine/index.ts';
import { createComparisons } from '../../../src/store/comparison/comparisons.ts';
import { createShownView } from '../../../src/store/shownView.ts';
import { loadRecording } from '../../../src/store/simulation/sharing.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';

const LARGE = {
  name: 'Large',
  servers: [{ capacity: 1e6 }, { capacity: 1e6 }],
  traffic: { arrivalRate: 100, sessionLength: { meanSeconds: 1_000 } },
};

/** A page whose clock moves on so much with each look that nothing is small. */
function slowPage(input = {}) {
  let time = 0;
  const now = (): number => (time += 60);
  const simulation = createSimulation(parseScenario(input), now);
  const shown = createShownView();
  const comparisons = createComparisons(simulation, shown, now);
  const { preparing } = simulation;
  return {
    simulation,
    preparing,
    comparisons,
    shown,
    facts: () => simulation.store.getState(),
    /** Lets frames go by until everything is there. */
    wait: () => {
      for (let i = 0; i < 10_000 && (preparing.isBusy() || simulation.store.getState().settling); i++) {
        preparing.advance();
        simulation.advance(0);
      }
    },
  };
}

const text = (input: object, more: object = {}): string =>
  JSON.stringify({ format: 1, engine: '00000000', scenario: input, commands: [], tick: 0, end: 0, ...more });

describe('a run that takes a while', () => {
  it('takes the place of the one shown when it is ready, which plays on until then', () => {
    const { simulation, facts, wait } = slowPage();
    let shown = false;
    expect(loadRecording(simulation, text(LARGE), () => (shown = true))).toEqual({ ok: true });
    simulation.play();
    simulation.advance(1);
    expect(facts()).toMatchObject({ settings: { name: 'The article' }, playing: true, undoable: null });
    expect([facts().shownTick > 0, shown]).toEqual([true, false]);
    wait();
    expect(facts()).toMatchObject({ settings: { name: 'Large' }, shownTick: 0, playing: false });
    expect([facts().undoable, shown]).toEqual([{ type: 'openRun' }, true]);
    simulation.undo();
    wait();
    expect(facts().settings.name).toBe('The article');
  });

  it('is the very run that it would be at once', () => {
    const more = { commands: [[3, { type: 'set', field: 'traffic.arrivalRate', value: 50 }]], tick: 20, end: 40 };
    const { simulation, wait } = slowPage();
    loadRecording(simulation, text(LARGE, more));
    wait();
    const hurried = createSimulation(parseScenario({}), () => 0);
    loadRecording(hurried, text(LARGE, more));
    for (const one of [simulation, hurried])
      expect(one.store.getState()).toMatchObject({ shownTick: 20, furthestTick: 40 });
    const [print, other] = [simulation, hurried].map((one) => fingerprint(one.frames()[0].world));
    expect(print).toBe(other);
    expect(simulation.frames()[0].history).toEqual(hurried.frames()[0].history);
  });

  it('is dropped by Cancel, and all is as it was', () => {
    const { simulation, preparing, facts, wait } = slowPage();
    const before = facts();
    loadRecording(simulation, text(LARGE));
    preparing.cancel();
    wait();
    expect(facts()).toEqual(before);
  });

  it('shows what is set at once, and begins anew with the last of it', () => {
    const { simulation, preparing, facts, wait } = slowPage(LARGE);
    for (const rate of [110, 120, 130]) simulation.change('traffic.arrivalRate', rate);
    expect([facts().next.traffic.arrivalRate, facts().settings.traffic.arrivalRate]).toEqual([130, 100]);
    simulation.change('traffic.buyerShare', 0.5);
    expect(facts().next.traffic).toMatchObject({ arrivalRate: 130, buyerShare: 0.5 });
    wait();
    expect(facts().settings.traffic).toMatchObject({ arrivalRate: 130, buyerShare: 0.5 });
    simulation.change('traffic.arrivalRate', 140);
    preparing.cancel();
    expect([facts().next.traffic.arrivalRate, facts().settings.traffic.arrivalRate]).toEqual([130, 130]);
  });

  it('is refused before it begins where it would take too long', () => {
    const { simulation, preparing, facts } = slowPage();
    const before = facts();
    const opening = loadRecording(simulation, text({}, { tick: 100_000_000, end: 100_000_000 }));
    expect(opening).toMatchObject({ ok: false, problem: { type: 'tooLong', kind: 'run', most: 60 } });
    expect([preparing.isBusy(), facts()]).toEqual([false, before]);
  });
});

describe('a comparison that takes a while', () => {
  const compared = (run: object): string =>
    JSON.stringify({ compare: 1, base: 'start', field: 'servers', values: [2, 3], tick: 5, run });

  it('comes with the run that it is of, when both are ready', () => {
    const { simulation, comparisons, shown, facts, wait } = slowPage();
    expect(comparisons.open(compared(JSON.parse(text(LARGE))))).toEqual({ ok: true });
    expect([facts().settings.name, shown.getState().view]).toEqual(['The article', 'simulate']);
    wait();
    expect([facts().settings.name, shown.getState().view]).toEqual(['Large', 'compare']);
    expect(facts().undoable).toEqual({ type: 'openRun' });
    expect(comparisons.store.getState().comparison?.setup.values).toEqual([2, 3]);
    simulation.undo();
    wait();
    expect(facts().settings.name).toBe('The article');
  });

  it('is refused where its runs together are too much for a browser', () => {
    const { comparisons, preparing } = slowPage();
    const huge = { ...LARGE, traffic: { arrivalRate: 4_500, sessionLength: { meanSeconds: 1_000 } } };
    const wide = { ...huge, servers: [{ capacity: 5e6 }, { capacity: 5e6 }] };
    const opening = comparisons.open(compared(JSON.parse(text(wide))));
    expect(opening).toMatchObject({ ok: false, problem: { type: 'tooLarge', kind: 'comparison' } });
    expect(preparing.isBusy()).toBe(false);
  });
});
