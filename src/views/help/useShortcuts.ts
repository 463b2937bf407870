import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { useSimulation } from '../../store/useSimulation.ts';
import { belongsToFocus, SHORTCUTS } from './shortcuts.ts';

/** Obeys the shortcuts while `on`; `?` always opens the help. */
export function useShortcuts(on: boolean, help: () => void): void {
  const simulation = useSimulation();
  useEffect(() => {
    const guarded = (run: () => void) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || belongsToFocus(event)) return;
      event.preventDefault();
      run();
    };
    const bindings = on ? SHORTCUTS.map(({ keys, run }) => [keys, guarded(() => run(simulation))]) : [];
    return tinykeys(window, { ...Object.fromEntries(bindings), 'Shift+?': guarded(help), '?': guarded(help) });
  }, [simulation, on, help]);
}
