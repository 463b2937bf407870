import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = globalThis.matchMedia?.(query);
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => holds(query));
}

/** Whether a media query holds now. */
export function holds(query: string): boolean {
  return globalThis.matchMedia?.(query).matches ?? false;
}

/** What is as narrow as a phone: its header has no room for more than names, its foot holds Play. */
export const PHONE = '(max-width: 700px)';
