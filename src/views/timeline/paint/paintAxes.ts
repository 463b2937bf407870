import type { Pen, Type } from '../../kit/pens/pen.ts';
import type { BandBox } from '../layout/bands.ts';
import type { Label } from '../layout/gutter.ts';
import type { Plot } from '../layout/plot.ts';
import { BASE, type Chip, type TimeAxis } from '../layout/times.ts';
import type { Palette } from './palette.ts';

/** Who is in a lane, and how many. */
export function writeLabel(pen: Pen, { name, users }: Label, palette: Palette): void {
  pen.write(name, { size: 12, weight: 700, colour: palette.ink });
  pen.write(users, note(palette));
}

/** The type of a note, and the same on top of what is painted. */
export const note = ({ faint }: Palette): Type => ({ size: 12, colour: faint });
export const noteOver = (palette: Palette): Type => ({ ...note(palette), halo: palette.panel });

/** The steps as the ground of a chart, every other one shaded. */
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

/** The names of the steps, at the top of their bands. */
export function writeBands(pen: Pen, bands: readonly BandBox[], top: number, palette: Palette): void {
  for (const { textX, text } of bands) {
    if (text !== '') pen.write({ x: textX, y: top + 12, text, anchor: 'start' }, noteOver(palette));
  }
}

const CHIP_HEIGHT = 16;
/** From the bottom of the plot to a chip. */
const CHIP_TOP = 3;

/** The times below a plot that ends at `bottom`, and the chips among them. */
export function writeTimes(pen: Pen, { words, chips }: TimeAxis, bottom: number, palette: Palette): void {
  for (const word of words) pen.write(word, note(palette));
  for (const chip of chips) paintChip(pen, chip, bottom, palette);
}

function paintChip(pen: Pen, { kind, x, width, text }: Chip, bottom: number, palette: Palette): void {
  const now = kind === 'now';
  const shape = { round: 4, ...(!now && { edge: palette.edge }) };
  pen.rect(x - width / 2, bottom + CHIP_TOP, width, CHIP_HEIGHT, now ? palette.ink : palette.panel, shape);
  const type = now ? { size: 12, weight: 700, colour: palette.panel } : note(palette);
  pen.write({ x, y: bottom + BASE, text, anchor: 'middle' }, type);
}

/** The moment shown, from top to bottom. */
export function paintNow(pen: Pen, x: number, top: number, bottom: number, { ink }: Palette): void {
  pen.rect(x - 0.75, top, 1.5, bottom - top, ink);
}
