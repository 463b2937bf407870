import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { useComparison } from '../../store/useComparison.ts';
import { belongsToFocus } from '../help/shortcuts.ts';
import { COMPARE_SHORTCUTS } from './compareShortcuts.ts';

/** Obeys the keys while `on`. */
export function useCompareKeys(on: boolean): void {
  const comparison = useComparison();
  useEffect(() => {
    if (!on) return;
    const bindings = COMPARE_SHORTCUTS.map(({ keys, run }) => [
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
