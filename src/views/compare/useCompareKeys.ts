import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { SPEEDS } from '../../player/clock.ts';
import type { Comparison } from '../../store/comparison.ts';
import { useComparison } from '../../store/useComparison.ts';
import { belongsToFocus } from '../help/shortcuts.ts';

const faster = (comparison: Comparison, direction: 1 | -1): void => {
  const { speed } = comparison.store.getState();
  const next = direction > 0 ? SPEEDS.find((s) => s > speed) : SPEEDS.findLast((s) => s < speed);
  if (next !== undefined) comparison.setSpeed(next);
};

/** The keys of the simulation that make sense for several runs, too. */
const KEYS: Record<string, (comparison: Comparison) => void> = {
  Space: (comparison) => comparison.toggle(),
  k: (comparison) => comparison.toggle(),
  ArrowRight: (comparison) => comparison.step(),
  ArrowLeft: (comparison) => comparison.back(),
  Home: (comparison) => comparison.restart(),
  r: (comparison) => comparison.restart(),
  End: (comparison) => comparison.end(),
  ArrowUp: (comparison) => faster(comparison, 1),
  ArrowDown: (comparison) => faster(comparison, -1),
};

/** Obeys the keys while `on`. */
export function useCompareKeys(on: boolean): void {
  const comparison = useComparison();
  useEffect(() => {
    if (!on) return;
    const bindings = Object.entries(KEYS).map(([keys, run]) => [
      keys,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented || belongsToFocus(event)) return;
        event.preventDefault();
        run(comparison);
      },
    ]);
    return tinykeys(window, Object.fromEntries(bindings));
  }, [comparison, on]);
}
