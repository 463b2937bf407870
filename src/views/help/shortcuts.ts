import { SPEEDS } from '../../player/clock.ts';
import type { Simulation } from '../../store/simulationState.ts';

/** A key and what it does; the help lists these and the page obeys them. */
export type Shortcut = { keys: string; shown: string; what: string; run: (simulation: Simulation) => void };

const nextSpeed = (simulation: Simulation, direction: 1 | -1): void => {
  const { speed } = simulation.store.getState();
  const next = direction > 0 ? SPEEDS.find((s) => s > speed) : SPEEDS.findLast((s) => s < speed);
  if (next !== undefined) simulation.setSpeed(next);
};

export const SHORTCUTS: Shortcut[] = [
  { keys: 'Space', shown: 'Space', what: 'Play or pause', run: (simulation) => simulation.toggle() },
  { keys: 'k', shown: 'K', what: 'Play or pause', run: (simulation) => simulation.toggle() },
  { keys: 'ArrowRight', shown: '→', what: 'One tick on', run: (simulation) => simulation.stepTick() },
  { keys: 'ArrowLeft', shown: '←', what: 'One tick back', run: (simulation) => simulation.back() },
  {
    keys: 'PageDown',
    shown: 'Page down',
    what: 'On to the end of the phase',
    run: (simulation) => simulation.stepPhase(),
  },
  {
    keys: 'PageUp',
    shown: 'Page up',
    what: 'Back to the beginning of the phase',
    run: (simulation) => simulation.backPhase(),
  },
  { keys: 'Home', shown: 'Home', what: 'To the start', run: (simulation) => simulation.home() },
  { keys: 'End', shown: 'End', what: 'To the end of what was played', run: (simulation) => simulation.end() },
  { keys: 'n', shown: 'N', what: 'Next phase', run: (simulation) => simulation.dispatch({ type: 'nextPhase' }) },
  { keys: 'ArrowUp', shown: '↑', what: 'Faster', run: (simulation) => nextSpeed(simulation, 1) },
  { keys: 'ArrowDown', shown: '↓', what: 'Slower', run: (simulation) => nextSpeed(simulation, -1) },
  { keys: 'r', shown: 'R', what: 'Restart with the same users', run: (simulation) => simulation.restart() },
  { keys: 's', shown: 'S', what: 'Restart with other users (new seed)', run: (simulation) => simulation.newSeed() },
  { keys: '$mod+z', shown: 'Ctrl+Z', what: 'Undo', run: (simulation) => simulation.undo() },
  { keys: '$mod+y', shown: 'Ctrl+Y', what: 'Redo', run: (simulation) => simulation.redo() },
  { keys: '$mod+Shift+z', shown: 'Ctrl+Shift+Z', what: 'Redo', run: (simulation) => simulation.redo() },
];

const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];

/** What undoes its own text, and dialogs, which are about themselves. */
const TEXT = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable="true"], dialog';

/** Whether a key press belongs to what has the focus: text, a list of choices, a slider, or a thing with its own keys. */
export function belongsToFocus({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (ctrlKey || metaKey) return target.closest(TEXT) !== null;
  if (target.closest('select, textarea, [contenteditable="true"], [role="menu"], [data-own-keys], dialog')) return true;
  const input = target.closest('input');
  if (input?.type === 'radio' || input?.type === 'checkbox') return key === ' ' || key.startsWith('Arrow');
  if (input?.type === 'range') return MOVES.includes(key);
  if (input) return true;
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null;
}
