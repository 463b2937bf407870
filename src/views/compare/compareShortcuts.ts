import { SPEEDS } from '../../player/clock.ts';
import type { Comparison } from '../../store/comparisonState.ts';

/** A key and what it does to all runs; the help lists these and the view obeys them. */
export type CompareShortcut = { keys: string; shown: string; what: string; run: (comparison: Comparison) => void };

const nextSpeed = (comparison: Comparison, direction: 1 | -1): void => {
  const { speed } = comparison.store.getState();
  const next = direction > 0 ? SPEEDS.find((s) => s > speed) : SPEEDS.findLast((s) => s < speed);
  if (next !== undefined) comparison.setSpeed(next);
};

/** The keys of the simulation that make sense for several runs, too. */
export const COMPARE_SHORTCUTS: CompareShortcut[] = [
  { keys: 'Space', shown: 'Space', what: 'Play or pause all runs', run: (comparison) => comparison.toggle() },
  { keys: 'k', shown: 'K', what: 'Play or pause all runs', run: (comparison) => comparison.toggle() },
  { keys: 'ArrowRight', shown: '→', what: 'One tick on', run: (comparison) => comparison.step() },
  { keys: 'ArrowLeft', shown: '←', what: 'One tick back', run: (comparison) => comparison.back() },
  { keys: 'Home', shown: 'Home', what: 'To where the runs part', run: (comparison) => comparison.restart() },
  { keys: 'End', shown: 'End', what: 'To the end of what was played', run: (comparison) => comparison.end() },
  { keys: 'ArrowUp', shown: '↑', what: 'Faster', run: (comparison) => nextSpeed(comparison, 1) },
  { keys: 'ArrowDown', shown: '↓', what: 'Slower', run: (comparison) => nextSpeed(comparison, -1) },
  { keys: 'r', shown: 'R', what: 'Restart with the same users', run: (comparison) => comparison.restart() },
];
