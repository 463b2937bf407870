import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { parseScenario, ScenarioError } from '../../engine/index.ts';
import { type Player, preparePlayer } from '../../player/player.ts';
import { RecordingError, type RecordingProblem } from '../../player/recording.ts';
import { partOf, type Slices } from '../../player/slices.ts';
import type { ReadStudy, Study } from '../../study/index.ts';
import type { ShownView } from '../shownView.ts';
import type { Opening, Simulation } from '../simulation/state.ts';
import { prepareComparison, wishOf } from './comparison.ts';
import { asRun, readComparison, type SharedComparison } from './comparisonText.ts';
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
  /** Shows a comparison, stopped, as soon as it is ready. @throws ScenarioError when a value is not allowed */
  compare(setup: Setup): void;
  /** Where a comparison is shown, another is made of the simulation's start: of the same field where that is possible. */
  followSimulation(): void;
  /**
   * Opens the text of a comparison, with what it starts from, as soon as all is ready; what is none leaves all as it is. Calls
   * `shown` when it is shown.
   */
  open(text: string, shown?: () => void): Opening;
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
    const before = store.getState();
    before.study?.cancel();
    // A study out of a file may have come first, where none was shown before.
    store.setState({ comparison, draft: null, study: null, opened: before.comparison ? null : before.opened });
    shown.setState({ view: 'compare' });
  };
  const compare = (setup: Setup): void => {
    const base = baseOf(setup.base);
    store.setState({ draft: null });
    try {
      simulation.preparing.prepare(wishOf(base, setup), prepareComparison(base, setup, now), { ready: put });
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      simulation.store.setState({ notice: { type: 'problem', problem: error.problem } });
    }
  };
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
      store.setState({ opened });
      if (opened !== null) shown.setState({ view: 'compare' });
    },
    open: (text, opened) => {
      try {
        const { shared, otherEngine } = readComparison(text);
        const { setup, base, tick } = shared;
        const problem: RecordingProblem = { type: 'broken', kind: 'comparison' };
        let opening: Opening = { ok: true };
        simulation.preparing.prepare(wishOf(base, setup), prepareShared(shared, now), {
          ready: ({ player, comparison }) => {
            if (player !== null) simulation.show(player, otherEngine);
            comparison.seek(tick);
            put(comparison);
            simulation.store.setState({ notice: otherEngine ? { type: 'otherEngine' } : null });
            opened?.();
          },
          failed: () => {
            opening = { ok: false, problem };
            simulation.store.setState({ notice: { type: 'problem', problem } });
          },
        });
        return opening;
      } catch (error) {
        if (error instanceof RecordingError) return { ok: false, problem: error.problem };
        if (!(error instanceof ScenarioError)) return { ok: false, problem: { type: 'broken', kind: 'comparison' } };
        const { field, value, allowed } = error;
        return { ok: false, problem: { type: 'comparedValue', problem: { field, value, allowed } } };
      }
    },
  };
}

/** A comparison, and the run that it is of: "my simulation" is then that one, where there is one. */
function prepareShared({ setup, base }: SharedComparison, now: () => number) {
  const comparing = prepareComparison(base, setup, now);
  return (function* (): Slices<{ player: Player | null; comparison: Comparison }> {
    const { length } = setup.values;
    const alone = setup.base === 'article';
    const first = alone ? 0 : 1 / (1 + length);
    const player = alone ? null : yield* partOf(0, first, preparePlayer(asRun(base), now));
    return { player, comparison: yield* partOf(first, 1, comparing) };
  })();
}
