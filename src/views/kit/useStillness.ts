import { holds, useMedia } from './useMedia.ts';

const QUERY = '(prefers-reduced-motion: reduce)';

/** Whether this person has asked for nothing to move: for what is painted outside of React. */
export const wantsStillness = (): boolean => holds(QUERY);

/** Whether this person has asked for nothing to move. */
export const useStillness = (): boolean => useMedia(QUERY);
