import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { parseScenario } from '../engine/index.ts';
import { createComparison } from './comparison.ts';
import type { Base } from './comparisonRuns.ts';
import { type BaseName, builtIn, fromHere, type Setup, variantsOf } from './comparisonSetup.ts';
import type { Comparison } from './comparisonState.ts';
import type { Simulation } from './simulationState.ts';

/** The page's views. Time passes only in the one that is shown. */
export type View = 'simulate' | 'compare';

export type DeskState = {
  view: View;
  /** The comparison on the desk; null until the view is opened for the first time. */
  comparison: Comparison | null;
  setup: Setup;
  /** A setup that is being made, or null. */
  draft: Setup | null;
};

/** Where comparisons are made and kept, and what view of the page is shown. */
export type Desk = {
  store: StoreApi<DeskState>;
  show(view: View): void;
  /** Lets real time pass in the view that is shown; the frame loop calls it. */
  advance(realSeconds: number): void;
  /** What the runs of a comparison would have in common. */
  baseOf(name: BaseName): Base;
  /** Opens the form for another comparison; from the simulation's present moment if so asked. */
  draft(setup: Setup): void;
  draftFromHere(): void;
  closeDraft(): void;
  /** Puts a comparison on the desk, stopped. @throws ScenarioError when a value is not allowed */
  compare(setup: Setup): void;
};

/** A desk beside a simulation. `now` reads a clock in milliseconds. */
export function createDesk(simulation: Simulation, now: () => number): Desk {
  const store = createStore<DeskState>(() => ({
    view: 'simulate',
    comparison: null,
    setup: builtIn(),
    draft: null,
  }));
  const baseOf = (name: BaseName): Base => {
    if (name === 'article') return parseScenario({});
    return name === 'start' ? simulation.store.getState().next : simulation.recording();
  };
  const make = (setup: Setup): Comparison => createComparison(baseOf(setup.base), variantsOf(setup), now);
  const show = (view: View): void => {
    const { comparison, setup } = store.getState();
    store.setState({ view, comparison: comparison ?? (view === 'compare' ? make(setup) : null) });
  };
  return {
    store,
    show,
    advance: (realSeconds) => {
      const { view, comparison } = store.getState();
      if (view === 'compare') comparison?.advance(realSeconds);
      else simulation.advance(realSeconds);
    },
    baseOf,
    draft: (draft) => store.setState({ draft }),
    draftFromHere: () => {
      show('compare');
      store.setState({ draft: fromHere() });
    },
    closeDraft: () => store.setState({ draft: null }),
    compare: (setup) => store.setState({ setup, comparison: make(setup), draft: null, view: 'compare' }),
  };
}
