import { SPEEDS } from '../../player/clock.ts';
import type { Playback } from '../../store/playback/playback.ts';
import type { Run, Simulation } from '../../store/simulation/state.ts';
import type { KeyAct } from '../../words/help/help.ts';

/** A key and what it does to what plays; the help lists these and the page obeys them. */
export type Shortcut<Played = Playback> = { act: KeyAct; keys: string; run: (played: Played) => void };

const nextSpeed = ({ store, setSpeed }: Playback, direction: 1 | -1): void => {
  const { speed } = store.getState();
  const next = direction > 0 ? SPEEDS.find((s) => s > speed) : SPEEDS.findLast((s) => s < speed);
  if (next !== undefined) setSpeed(next);
};

export const faster = (playback: Playback): void => nextSpeed(playback, 1);
export const slower = (playback: Playback): void => nextSpeed(playback, -1);

/** The keys of whatever plays: one run, or several in step. */
const PLAYBACK_KEYS: readonly Shortcut[] = [
  { act: 'toggle', keys: 'Space', run: ({ toggle }) => toggle() },
  { act: 'toggle', keys: 'k', run: ({ toggle }) => toggle() },
  { act: 'step', keys: 'ArrowRight', run: ({ step }) => step() },
  { act: 'back', keys: 'ArrowLeft', run: ({ back }) => back() },
  { act: 'home', keys: 'Home', run: ({ home }) => home() },
  { act: 'end', keys: 'End', run: ({ end }) => end() },
  { act: 'faster', keys: 'ArrowUp', run: faster },
  { act: 'slower', keys: 'ArrowDown', run: slower },
];

/** The keys of several runs in step: they begin anew where they part. */
export const COMPARISON_KEYS: readonly Shortcut[] = [
  ...PLAYBACK_KEYS,
  { act: 'restart', keys: 'r', run: ({ home }) => home() },
];

/** The keys of a lesson's run: it goes its own pace. */
export const LEARN_KEYS: readonly Shortcut[] = PLAYBACK_KEYS.filter(({ act }) => act === 'toggle');

/** Undo and redo what was done to a run. */
export const UNDO_KEYS: readonly Shortcut<Simulation>[] = [
  { act: 'undo', keys: '$mod+z', run: ({ undo }) => undo() },
  { act: 'redo', keys: '$mod+y', run: ({ redo }) => redo() },
  { act: 'redo', keys: '$mod+Shift+z', run: ({ redo }) => redo() },
];

/** The keys of a run that has phases. */
export const RUN_KEYS: readonly Shortcut<Run>[] = [
  ...PLAYBACK_KEYS,
  { act: 'stepPhase', keys: 'PageDown', run: ({ stepPhase }) => stepPhase() },
  { act: 'backPhase', keys: 'PageUp', run: ({ backPhase }) => backPhase() },
];

/** The keys of the simulation. */
export const SIMULATION_KEYS: readonly Shortcut<Simulation>[] = [
  ...RUN_KEYS,
  { act: 'nextPhase', keys: 'n', run: ({ dispatch }) => dispatch({ type: 'nextPhase' }, 'key') },
  { act: 'restart', keys: 'r', run: ({ restart }) => restart() },
  { act: 'newSeed', keys: 's', run: ({ newSeed }) => newSeed() },
  ...UNDO_KEYS,
];

/** The key that shows the run to a room. */
export const PRESENT_KEY: readonly Shortcut<() => void>[] = [
  { act: 'present', keys: 'p', run: (present) => present() },
];
