import { useSyncExternalStore } from 'react';
import { holds, useMedia } from './useMedia.ts';
import { watchRoot } from './watchRoot.ts';

const QUERY = '(prefers-reduced-motion: reduce)';
/** Whether it was chosen here: see header/looks.ts. */
const isChosen = (): boolean => document.documentElement.dataset.motion === 'still';
const watchChosen = (changed: () => void): (() => void) => watchRoot(['data-motion'], changed);

/** Whether this person has asked for nothing to move: for what is painted outside of React. */
export const wantsStillness = (): boolean => holds(QUERY) || isChosen();

/** Whether this person has asked for nothing to move, of the system or here. */
export function useStillness(): boolean {
  const asked = useMedia(QUERY);
  return useSyncExternalStore(watchChosen, isChosen) || asked;
}
