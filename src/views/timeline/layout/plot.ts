import type { Size } from '../../kit/fitCanvas.ts';

/** Where a chart's data go, in pixels. */
export type Plot = { left: number; right: number; top: number; bottom: number };

/** Room for the numbers on the left, the marks on top and the times below. */
const GUTTER = { left: 34, right: 8, top: 14, bottom: 17 };

/** Where the chart's data go. The overview is as wide. */
export function plotOf({ width, height }: Size): Plot {
  return {
    left: GUTTER.left,
    right: Math.max(GUTTER.left + 1, width - GUTTER.right),
    top: GUTTER.top,
    bottom: Math.max(GUTTER.top + 1, height - GUTTER.bottom),
  };
}

/** About how wide a text of the chart's small type is, in pixels. */
export function textWidth(text: string): number {
  return text.length * 5.9;
}
