import type { Pen, Type } from '../../kit/pens/pen.ts';
import type { BandBox } from '../layout/bands.ts';
import type { Plot } from '../layout/plot.ts';
import type { Chip, TimeAxis } from '../layout/times.ts';
import type { Palette } from './palette.ts';

/** The small type of a chart, and the same on top of what is painted. */
export const smallType = ({ faint }: Palette): Type => ({ size: 11, colour: faint });
export const smallTypeOver = (palette: Palette): Type => ({ ...smallType(palette), halo: palette.panel });

/** The phases as the ground of a chart, every other one shaded. */
export function paintBands(
  pen: Pen,
  bands: readonly BandBox[],
  { left, top, bottom }: Omit<Plot, 'right'>,
  palette: Palette,
): void {
  for (const { x0, x1, index } of bands) {
    pen.rect(x0, top, x1 - x0, bottom - top, index % 2 === 1 ? palette.band : palette.panel);
    if (x0 > left) pen.rect(Math.round(x0), top, 1, bottom - top, palette.line);
  }
}

/** The names of the phases, at the top of their bands. */
export function writeBands(pen: Pen, bands: readonly BandBox[], top: number, palette: Palette): void {
  for (const { x0, text } of bands) {
    if (text !== '') pen.write({ x: x0 + 4, y: top + 10, text, anchor: 'start' }, smallTypeOver(palette));
  }
}

const CHIP_HEIGHT = 14.5;

/** The times below a chart, and the chips among them. */
export function writeTimes(pen: Pen, { words, chips }: TimeAxis, height: number, palette: Palette): void {
  for (const word of words) pen.write(word, smallType(palette));
  for (const chip of chips) paintChip(pen, chip, height, palette);
}

function paintChip(pen: Pen, { kind, x, width, text }: Chip, height: number, palette: Palette): void {
  const now = kind === 'now';
  const ground = now ? palette.accent : palette.panel;
  const shape = { round: 4, ...(!now && { edge: palette.lineStrong }) };
  pen.rect(x - width / 2, height - 15, width, CHIP_HEIGHT, ground, shape);
  const type = now ? { size: 11, weight: 650, colour: palette.accentInk } : smallType(palette);
  pen.write({ x, y: height - 4, text, anchor: 'middle' }, type);
}

/** The moment shown, from top to bottom. */
export function paintNow(pen: Pen, x: number, top: number, bottom: number, { ink }: Palette): void {
  pen.rect(x - 0.75, top, 1.5, bottom - top, ink);
}
