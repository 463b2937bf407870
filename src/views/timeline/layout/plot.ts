import type { Size } from '../../kit/canvas/fitCanvas.ts';

/** Where a chart's data go, in pixels. */
export type Plot = { left: number; right: number; top: number; bottom: number };

/** Room for the names on the left, the phases on top and the times below. */
const GUTTER = { left: 88, right: 8, top: 16, bottom: 20 };

const LEAST_LANE = 28;

/** The least height of a chart with so many lanes. */
export function leastHeight(lanes: number): number {
  return GUTTER.top + lanes * LEAST_LANE + GUTTER.bottom;
}

/** Where the chart's data go. The overview is as wide. */
export function plotOf({ width, height }: Size, left = GUTTER.left): Plot {
  return {
    left,
    right: Math.max(left + 1, width - GUTTER.right),
    top: GUTTER.top,
    bottom: Math.max(GUTTER.top + 1, height - GUTTER.bottom),
  };
}

const SIZE = 12;
const BOLD = 1.12;
/** Widths of letters as parts of the size; other capitals and other letters, and those of scripts with wide ones. */
const EMS: Record<string, number> = {};
for (const letter of "ijlftrI.,:;'|!() ") EMS[letter] = 0.41;
for (const letter of 'scz') EMS[letter] = 0.55;
for (const letter of 'mwMW@%—…') EMS[letter] = 1;
const CAPITAL = 0.8;
const LETTER = 0.64;

/** At most about how wide a note is in any usual font, in pixels. */
export function textWidth(text: string, { bold = false } = {}): number {
  let ems = 0;
  for (const letter of text) {
    ems += EMS[letter] ?? (letter > '\u2e7f' ? 1 : letter === letter.toLowerCase() ? LETTER : CAPITAL);
  }
  return SIZE * ems * (bold ? BOLD : 1);
}

/** A text shortened until it is no wider than so many pixels. */
export function shortened(text: string, width: number, shape?: { bold: boolean }): string {
  if (textWidth(text, shape) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, shape) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
