import type { PhaseKind } from '../../../engine/index.ts';
import type { History } from '../../../player/history.ts';
import { phaseNames } from '../../../words/run/phases.ts';
import { textWidth } from './plot.ts';

/** A phase behind the chart; `text` is empty where none fits. */
export type BandBox = { index: number; kind: PhaseKind; x0: number; x1: number; text: string };

const PADDING = 8;

/** The phases played as boxes within the chart, those under a third of a pixel left out; a label where it fits, shortened if need be. */
export function bandBoxes(
  { bands }: Pick<History, 'bands'>,
  names: readonly string[],
  x: (tick: number) => number,
  endX: number,
  { left, right }: { left: number; right: number } = {
    left: Number.NEGATIVE_INFINITY,
    right: Number.POSITIVE_INFINITY,
  },
): BandBox[] {
  const boxes: BandBox[] = [];
  let drawnTo = Number.NEGATIVE_INFINITY;
  for (const { index, kind, servers, startTick, endTick } of bands) {
    const x0 = Math.max(left, x(startTick));
    const x1 = Math.min(right, endTick < 0 ? endX : Math.min(endX, x(endTick)));
    if (x1 - Math.max(x0, drawnTo) < 0.34) continue;
    drawnTo = x1;
    const room = x1 - x0 - PADDING;
    const text = phaseNames(kind, servers, names).find((words) => textWidth(words) <= room) ?? '';
    boxes.push({ index, kind, x0, x1, text });
  }
  return boxes;
}
