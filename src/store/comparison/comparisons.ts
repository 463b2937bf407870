import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { parseScenario, ScenarioError } from '../../engine/index.ts';
import { RecordingError } from '../../player/recording.ts';
import { writeRecording } from '../../player/recordingText.ts';
import type { ReadStudy, Study } from '../../study/index.ts';
import type { ShownView } from '../shownView.ts';
import type { Opening, Simulation } from '../simulation/state.ts';
import { createComparison } from './comparison.ts';
import { asRun, readComparison } from './comparisonText.ts';
import { isOption, refusal } from './fieldOptions.ts';
import type { Base } from './runs.ts';
import { type BaseName, builtIn, fromHere, type Setup } from './setup.ts';
import type { Comparison } from './state.ts';

export type ComparisonsState = {
  /** The one that is shown, or was last; null until the view is opened for the first time. */
  comparison: Comparison | null;
  /** A setup that is being made, or null. */
  draft: Setup | null;
  /** The crowds that are asked about the comparison that is shown; null until somebody asks. */
  study: Study | null;
  /** A study out of a file, which is shown in its place, or null. */
  opened: ReadStudy | null;
};

/** Where comparisons are made, one after the other. */
export type Comparisons = {
  store: StoreApi<ComparisonsState>;
  /** What the runs of a comparison would have in common. */
  baseOf(name: BaseName): Base;
  /** Opens the form for another comparison; from the simulation's present moment if so asked. */
  draft(setup: Setup): void;
  draftFromHere(): void;
  closeDraft(): void;
  /** Shows a comparison, stopped. @throws ScenarioError when a value is not allowed */
  compare(setup: Setup): void;
  /** Where a comparison is shown, another is made of the simulation's start: of the same field where that is possible. */
  followSimulation(): void;
  /** Opens the text of a comparison, with what it starts from; what is none leaves all as it is. */
  open(text: string): Opening;
  /** Keeps the study of the comparison that is shown. */
  keep(study: Study): void;
  /** Shows a study out of a file, where comparisons are shown; null: no longer. */
  showStudy(opened: ReadStudy | null): void;
};

/** Comparisons beside a simulation. `now` reads a clock in milliseconds. */
export function createComparisons(simulation: Simulation, shown: ShownView, now: () => number): Comparisons {
  const store = createStore<ComparisonsState>(() => ({ comparison: null, draft: null, study: null, opened: null }));
  const baseOf = (name: BaseName): Base => {
    if (name === 'article') return parseScenario({});
    return name === 'start' ? simulation.store.getState().next : simulation.recording();
  };
  const put = (comparison: Comparison): void => {
    store.getState().study?.cancel();
    store.setState({ comparison, draft: null, study: null, opened: null });
    shown.setState({ view: 'compare' });
  };
  const compare = (setup: Setup): void => put(createComparison(baseOf(setup.base), setup, now));
  /** There is always one where they are shown. */
  const begin = (): void => {
    if (shown.getState().view === 'compare' && store.getState().comparison === null) compare(builtIn());
  };
  shown.subscribe(begin);
  begin();

  return {
    store,
    baseOf,
    draft: (draft) => store.setState({ draft }),
    draftFromHere: () => {
      shown.setState({ view: 'compare' });
      store.setState({ draft: fromHere() });
    },
    closeDraft: () => store.setState({ draft: null }),
    compare,
    followSimulation: () => {
      const { comparison } = store.getState();
      if (shown.getState().view !== 'compare' || comparison === null) return;
      const { field, values } = comparison.setup;
      const { next } = simulation.store.getState();
      const possible = isOption(next, 'start', field) && values.every((value) => refusal(next, field, value) === null);
      compare({ ...(possible ? comparison.setup : builtIn()), base: 'start' });
    },
    keep: (study) => store.setState({ study }),
    showStudy: (opened) => {
      // Where none is shown yet, a comparison is made first.
      if (opened !== null) shown.setState({ view: 'compare' });
      store.setState({ opened });
    },
    open: (text) => {
      try {
        const { shared, otherEngine } = readComparison(text);
        const { setup, base, tick } = shared;
        const comparison = createComparison(base, setup, now);
        // "My simulation" is then the one that the comparison is of.
        if (setup.base !== 'article') {
          const opening = simulation.loadRecording(writeRecording(asRun(base)));
          if (!opening.ok) return opening;
        }
        comparison.seek(tick);
        put(comparison);
        simulation.store.setState({ notice: otherEngine ? { type: 'otherEngine' } : null });
        return { ok: true };
      } catch (error) {
        if (error instanceof RecordingError) return { ok: false, problem: error.problem };
        if (!(error instanceof ScenarioError)) return { ok: false, problem: { type: 'broken', kind: 'comparison' } };
        const { field, value, allowed } = error;
        return { ok: false, problem: { type: 'comparedValue', problem: { field, value, allowed } } };
      }
    },
  };
}
