import type { Order } from './protocol.ts';
import { createWork } from './work.ts';

/** A sign of life a second. */
const STRETCH_MS = 1_000;

const work = createWork({
  hear: (report) => postMessage(report),
  breathe: () => Promise.resolve(),
  stretchMs: STRETCH_MS,
});
addEventListener('message', ({ data }: MessageEvent<Order>) => work.obey(data));
