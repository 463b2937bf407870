import type { StartWorker } from './protocol.ts';
import { createWork } from './work.ts';

/** Short enough for a page to stay smooth. */
const STRETCH_MS = 8;

/** Starts what works where there is no `Worker`: on the page itself, in slices between which the page breathes. */
export const startPageWorker: StartWorker = (hear) => {
  const work = createWork({ hear, breathe: () => later(), stretchMs: STRETCH_MS });
  return { tell: (order) => later().then(() => work.obey(order)), end: work.end };
};

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
