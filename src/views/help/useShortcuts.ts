import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { belongsToFocus } from './belongsToFocus.ts';
import type { Shortcut } from './shortcuts.ts';

/** Obeys the keys of what plays while `on`. */
export function useShortcuts<Played>(on: boolean, shortcuts: readonly Shortcut<Played>[], played: Played): void {
  useEffect(() => {
    if (!on) return;
    return tinykeys(
      window,
      Object.fromEntries(shortcuts.map(({ keys, run }) => [keys, unlessTyping(() => run(played))])),
    );
  }, [on, shortcuts, played]);
}

/** Opens the help with `?`, always; null: there is another. */
export function useHelpKey(open: (() => void) | null): void {
  useEffect(() => {
    if (open) return tinykeys(window, { 'Shift+?': unlessTyping(open), '?': unlessTyping(open) });
  }, [open]);
}

const unlessTyping = (run: () => void) => (event: KeyboardEvent) => {
  if (event.defaultPrevented || belongsToFocus(event)) return;
  event.preventDefault();
  run();
};
