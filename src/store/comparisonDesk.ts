import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { parseScenario, ScenarioError } from '../engine/index.ts';
import { isLink, packLink, unpackLink } from '../player/link.ts';
import { RecordingError } from '../player/recording.ts';
import { writeRecording } from '../player/recordingText.ts';
import { createComparison } from './comparison.ts';
import type { Base } from './comparisonRuns.ts';
import { type BaseName, builtIn, fieldOptions, fromHere, refusal, type Setup, variantsOf } from './comparisonSetup.ts';
import type { Comparison } from './comparisonState.ts';
import { asRun, readComparison, writeComparison } from './comparisonText.ts';
import type { Simulation } from './simulationState.ts';

/** The page's views. Time passes only in the one that is shown. */
export type View = 'simulate' | 'compare';

export type DeskState = {
  view: View;
  /** The comparison on the desk; null until the view is opened for the first time. */
  comparison: Comparison | null;
  setup: Setup;
  /** What its runs have in common: as it was when the comparison was made. */
  base: Base;
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
  /** Where a comparison is shown, another is made of the simulation's start: of the same field where that is possible. */
  followSimulation(): void;
  /** The comparison on the desk and the moment shown, as text; null while there is none. */
  saveText(): string | null;
  /** The same as the fragment of a link. @throws RecordingError when it would be too long */
  shareLink(): string | null;
  /** Opens a link to a comparison or its text, with what its runs start from. Says why it can't, or null. */
  open(text: string): string | null;
};

/** A desk beside a simulation. `now` reads a clock in milliseconds. */
export function createDesk(simulation: Simulation, now: () => number): Desk {
  const store = createStore<DeskState>(() => ({
    view: 'simulate',
    comparison: null,
    setup: builtIn(),
    base: parseScenario({}),
    draft: null,
  }));
  const baseOf = (name: BaseName): Base => {
    if (name === 'article') return parseScenario({});
    return name === 'start' ? simulation.store.getState().next : simulation.recording();
  };
  const make = (setup: Setup, base: Base): Comparison => createComparison(base, variantsOf(setup), now);
  const show = (view: View): void => {
    const { comparison, setup, base } = store.getState();
    store.setState({ view, comparison: comparison ?? (view === 'compare' ? make(setup, base) : null) });
  };
  const saveText = (): string | null => {
    const { comparison, setup, base } = store.getState();
    return comparison && writeComparison({ setup, base, tick: comparison.store.getState().tick });
  };
  const compare = (setup: Setup, base = baseOf(setup.base)): Comparison => {
    const comparison = make(setup, base);
    store.setState({ setup, base, comparison, draft: null, view: 'compare' });
    return comparison;
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
    compare: (setup) => void compare(setup),
    followSimulation: () => {
      const { view, setup } = store.getState();
      if (view !== 'compare') return;
      const next: Setup = { ...setup, base: 'start' };
      const { next: scenario } = simulation.store.getState();
      const known = fieldOptions(scenario, 'start').some(({ field }) => field === next.field);
      const possible = known && next.values.every((value) => refusal(scenario, next.field, value) === null);
      compare(possible ? next : { ...builtIn(), base: 'start' });
    },
    saveText,
    shareLink: () => {
      const text = saveText();
      return text && packLink('compare', text);
    },
    open: (text) => {
      try {
        const { shared, warning } = readComparison(isLink(text, 'compare') ? unpackLink('compare', text) : text);
        const { setup, base, tick } = shared;
        make(setup, base);
        // "My simulation" is then the one that the comparison is of.
        if (setup.base !== 'article' && !simulation.loadRecording(writeRecording(asRun(base)))) {
          return 'The run that the comparison starts from could not be opened.';
        }
        compare(setup, base).seek(tick);
        simulation.store.setState({ notice: warning });
        return null;
      } catch (error) {
        if (error instanceof RecordingError || error instanceof ScenarioError) return error.message;
        return 'The comparison could not be opened.';
      }
    },
  };
}
