import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-reduced-motion: reduce)';

/** Whether this person has asked for nothing to move: for what is painted outside of React. */
export function wantsStillness(): boolean {
  return globalThis.matchMedia?.(QUERY).matches ?? false;
}

/** Whether this person has asked for nothing to move. */
export function useStillness(): boolean {
  return useSyncExternalStore(subscribe, wantsStillness);
}

function subscribe(changed: () => void): () => void {
  const query = globalThis.matchMedia?.(QUERY);
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
}
