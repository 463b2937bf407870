import type { Line, Pen } from '../kit/pens/pen.ts';
import { bandOf, downTo, outlineOf } from '../timeline/layout/edges.ts';
import { textWidth } from '../timeline/layout/plot.ts';
import { paintBands, paintNow, smallType, smallTypeOver, writeBands, writeTimes } from '../timeline/paint/paintAxes.ts';
import { coloursOf, type Palette } from '../timeline/paint/palette.ts';
import { type ChartLayout, type ChartRow, offBottom } from './layout.ts';

/** How much of what was played beyond the moment shown is taken away. */
const PALE = 0.6;
const EDGE_WIDTH = 1.75;

/** Paints the chart, words and all. */
export function paintChart(pen: Pen, layout: ChartLayout, palette: Palette): void {
  const { size, rows, axis, nowX, playedX } = layout;
  rows.forEach((row, i) => {
    paintRow(pen, row, layout, palette);
    if (i > 0) pen.rect(0, Math.round(row.head) - 2, size.width, 1, palette.line);
  });
  const { bottom } = rows[rows.length - 1];
  if (playedX > nowX + 0.5) {
    pen.faded(PALE, () => pen.rect(nowX, 0, size.width - nowX, bottom, palette.panel));
  }
  paintNow(pen, nowX, 0, bottom + 4, palette);
  writeTimes(pen, axis, size.height, palette);
}

function paintRow(pen: Pen, row: ChartRow, { left, right, topText }: ChartLayout, palette: Palette): void {
  const { head, top, bottom, overX } = row;
  paintBands(pen, row.bands, { left, top: head, bottom }, palette);
  writeBands(pen, row.bands, head, palette);
  pen.rect(left, Math.round(bottom), right - left, 1, palette.lineStrong);
  pen.write({ x: left - 4, y: top + 4, text: topText, anchor: 'end' }, smallType(palette));
  pen.write({ x: left - 4, y: bottom + 2, text: '0', anchor: 'end' }, smallType(palette));
  paintArea(pen, row.users, bottom, coloursOf(1, palette));
  paintArea(pen, row.updated, bottom, coloursOf(2, palette), { hatched: true });
  pen.line(row.serving, { colour: palette.ink, width: 1.25, dashes: [5, 3] });
  for (const { x0, x1, text } of row.beyond) {
    const fits = x1 - x0 > textWidth(text) + 4;
    if (fits) pen.write({ x: x0 + 4, y: top + 10, text, anchor: 'start' }, smallTypeOver(palette));
  }
  if (overX !== null) pen.rect(overX - 1, head, 2, bottom - head, palette.lineStrong);
}

/** An area from the bottom up to a line, and the line where it is off the bottom. */
function paintArea(
  pen: Pen,
  line: Line,
  bottom: number,
  { soft, text, fill }: Palette['versions'][number],
  { hatched } = { hatched: false },
): void {
  const band = bandOf(line);
  const area = downTo(band?.upper ?? line, bottom);
  pen.fill(area, soft);
  if (hatched) pen.fill(area, { hatch: fill });
  if (band === null) pen.line(offBottom(line, bottom), { colour: text, width: EDGE_WIDTH });
  else pen.fill(outlineOf(band, EDGE_WIDTH / 2), text);
}
