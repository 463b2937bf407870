import type { Pen } from '../kit/pens/pen.ts';
import { textWidth } from '../timeline/layout/plot.ts';
import { noteOver, paintBands, paintNow, writeBands, writeLabel, writeTimes } from '../timeline/paint/paintAxes.ts';
import { paintUsers } from '../timeline/paint/paintLane.ts';
import type { Palette } from '../timeline/paint/palette.ts';
import type { ChartLayout, ChartRow } from './layout.ts';

/** How much of what was played beyond the moment shown is taken away. */
const PALE = 0.6;

/** Paints the chart, words and all. */
export function paintChart(pen: Pen, layout: ChartLayout, palette: Palette): void {
  const { size, plot, rows, axis, nowX, playedX } = layout;
  rows.forEach((row, i) => {
    paintRow(pen, row, layout, palette);
    if (i > 0) pen.rect(0, Math.round(row.head) - 2, size.width, 1, palette.line);
  });
  if (playedX > nowX + 0.5) {
    pen.faded(PALE, () => pen.rect(nowX, 0, size.width - nowX, plot.bottom, palette.panel));
  }
  paintNow(pen, nowX, 0, plot.bottom + 4, palette);
  writeTimes(pen, axis, plot.bottom, palette);
}

function paintRow(pen: Pen, row: ChartRow, { plot: { left, right } }: ChartLayout, palette: Palette): void {
  const { head, top, bottom, overX } = row;
  paintBands(pen, row.bands, { left, top: head, bottom }, palette);
  writeBands(pen, row.bands, head, palette);
  writeLabel(pen, row.label, palette);
  paintUsers(pen, row, palette);
  pen.rect(left, Math.round(bottom), right - left, 1, palette.edge);
  pen.line(row.serving, { colour: palette.ink, width: 1.25, dashes: [5, 3] });
  for (const { x0, x1, text } of row.beyond) {
    const fits = x1 - x0 > textWidth(text) + 4;
    if (fits) pen.write({ x: x0 + 4, y: top + 12, text, anchor: 'start' }, noteOver(palette));
  }
  if (overX !== null) pen.rect(overX - 1, head, 2, bottom - head, palette.good);
}
