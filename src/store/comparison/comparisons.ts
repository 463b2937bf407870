import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { parseScenario } from '../../engine/index.ts';
import { RecordingError } from '../../player/recording/recording.ts';
import type { ReadStudy, Study } from '../../study/index.ts';
import type { ShownView } from '../shownView.ts';
import type { Opening, Simulation } from '../simulation/state.ts';
import { quietly } from '../simulation/storedRun.ts';
import { prepareComparison, wishOf } from './comparison.ts';
import { askCrowds, scenariosOf } from './crowds.ts';
import { isOption, refusal } from './fieldOptions.ts';
import { type Asked, judgesOf, whyAlone } from './judging.ts';
import { openComparison } from './openComparison.ts';
import { PRIORITIES, type Priority } from './prefer.ts';
import { type Base, settingsOf } from './runs.ts';
import { type BaseName, builtIn, fromHere, JUDGES, type Setup, startOf } from './setup.ts';
import type { Comparison } from './state.ts';

export type ComparisonsState = Asked & {
  /** The one that is shown, or was last; null until the view is opened for the first time. */
  comparison: Comparison | null;
  /** A setup that is being made, or null. */
  draft: Setup | null;
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
  /** Asks the crowds that judge the comparison that is shown, where they can and nobody has asked yet. */
  judge(): void;
  /** Keeps the study of the comparison that is shown. */
  keep(study: Study): void;
  /** What counts first from now on, here and the next time. */
  prioritise(priority: Priority): void;
  /** Shows a study out of a file, where comparisons are shown; null: no longer. */
  showStudy(opened: ReadStudy | null): void;
};

const PRIORITY = 'bonedry.priority';

function storedPriority(): Priority {
  const stored = quietly(() => localStorage.getItem(PRIORITY));
  return PRIORITIES.find((priority) => priority === stored) ?? 'people';
}

/** Comparisons beside a simulation. `now` reads a clock in milliseconds. */
export function createComparisons(simulation: Simulation, shown: ShownView, now: () => number): Comparisons {
  const store = createStore<ComparisonsState>(() => ({
    ...{ comparison: null, draft: null, study: null, judges: 0, opened: null },
    priority: storedPriority(),
  }));
  const baseOf = (name: BaseName): Base => {
    if (name === 'article') return parseScenario({});
    return name === 'start' ? simulation.store.getState().next : simulation.recording();
  };
  const baseFor = (setup: Setup): Base =>
    setup.base === 'start' ? startOf(setup, simulation.store.getState().next) : baseOf(setup.base);
  const put = (comparison: Comparison): void => {
    const before = store.getState();
    const opened = before.comparison ? null : before.opened;
    if (before.comparison === null || !askTheSame(comparison, before.comparison)) {
      before.study?.cancel();
      store.setState({ study: null, judges: 0 });
    }
    // A study out of a file may have come first, where none was shown before.
    store.setState({ comparison, opened });
    shown.setState({ view: 'compare' });
  };
  const showShared = (comparison: Comparison, first: Priority | null): void => {
    put(comparison);
    store.setState(first === null ? { draft: null } : { draft: null, priority: first });
  };
  const compare = (setup: Setup): void => {
    const base = baseFor(setup);
    store.setState({ draft: null });
    try {
      simulation.preparing.prepare(wishOf(base, setup), prepareComparison(base, setup, now), { ready: put });
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      simulation.store.setState({ notice: { type: 'problem', problem: error.problem } });
    }
  };
  const followSimulation = (): void => {
    const { comparison } = store.getState();
    if (shown.getState().view !== 'compare' || comparison === null) return;
    const { field, values } = comparison.setup;
    const { next } = simulation.store.getState();
    const possible = isOption(next, 'start', field) && values.every((value) => refusal(next, field, value) === null);
    compare({ ...(possible ? comparison.setup : builtIn()), base: 'start' });
  };
  /** Whether a comparison of the simulation's start is of what is set there now. An old link's built-in one may be so as it stands. */
  const isCurrent = ({ setup, base }: Comparison): boolean =>
    [baseFor(setup), simulation.store.getState().next].some((set) => isSame(settingsOf(base), set));
  /** There is always one where they are shown, and one of the simulation's start is current. */
  const begin = (): void => {
    if (shown.getState().view !== 'compare') return;
    const { comparison } = store.getState();
    if (comparison === null) compare(builtIn());
    else if (comparison.setup.base === 'start' && !isCurrent(comparison)) followSimulation();
  };
  shown.subscribe(begin);
  begin();

  const keep = (study: Study): void => {
    store.setState({ study, judges: 0 });
    study.store.subscribe((state) => {
      if (store.getState().study !== study) return;
      const judges = judgesOf(state, store.getState().judges);
      if (judges !== store.getState().judges) store.setState({ judges });
    });
  };

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
    followSimulation,
    judge: () => {
      const { comparison, study } = store.getState();
      if (comparison !== null && study === null && whyAlone(comparison) === null) keep(askCrowds(comparison, JUDGES));
    },
    keep,
    prioritise: (priority) => {
      store.setState({ priority });
      quietly(() => localStorage.setItem(PRIORITY, priority));
    },
    showStudy: (opened) => {
      store.setState({ opened });
      if (opened !== null) shown.setState({ view: 'compare' });
    },
    open: (text, opened) => openComparison(text, simulation, now, showShared, opened),
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether the crowds of two comparisons meet the same. */
function askTheSame(one: Comparison, other: Comparison): boolean {
  return isSame(scenariosOf(one), scenariosOf(other));
}
