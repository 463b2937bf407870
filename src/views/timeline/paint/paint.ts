import type { Pen } from '../../kit/pens/pen.ts';
import type { Bracket } from '../layout/brackets.ts';
import { FAN_HEIGHT, type Fan, spreadOf } from '../layout/fan.ts';
import type { TimelineLayout } from '../layout/layout.ts';
import { paintBands, paintNow, smallType, smallTypeOver, writeBands, writeTimes } from './paintAxes.ts';
import { paintMark } from './paintMark.ts';
import { paintStack } from './paintStack.ts';
import { coloursOf, type Palette } from './palette.ts';

/** How much of what was already played, but is later than the moment shown, is taken away. */
const PALE = 0.62;

/** Paints all of the timeline, words and all. */
export function paintTimeline(pen: Pen, layout: TimelineLayout, palette: Palette): void {
  const { plot, now, played } = layout;
  const { left, right, top, bottom } = plot;
  paintBands(pen, layout.bands, plot, palette);
  paintGrid(pen, layout, palette);
  const within = (x: number) => Math.min(Math.max(x, left), right);
  const [nowX, playedX] = [within(now.x), within(played.x)];
  pen.within(left, top, playedX, bottom, () => {
    paintStack(pen, layout, palette);
    pen.line(layout.installed, { colour: palette.lineStrong, width: 1, dashes: [1, 3] });
    pen.line(layout.serving, { colour: palette.ink, width: 1.5, dashes: [6, 4] });
    if (played.past) pen.faded(PALE, () => pen.rect(nowX, top, playedX - nowX, bottom - top, palette.panel));
  });
  pen.within(nowX, top, right, bottom, () => {
    for (const fan of layout.fans) paintFan(pen, fan, bottom, palette);
  });
  if (played.past && played.x <= right + 1) {
    pen.line([played.x, top, played.x, bottom], { colour: palette.faint, width: 1, dashes: [2, 2] });
  }
  if (now.within) paintNow(pen, now.x, top - 2, bottom + 3, palette);
  pen.within(left - 6, 0, right + 6, bottom, () => {
    for (const bracket of layout.brackets) paintBracket(pen, bracket, top, palette);
    for (const mark of layout.marks) {
      pen.faded(mark.later ? 1 - PALE / 2 : 1, () => paintMark(pen, mark, top - 7, palette));
    }
  });
  writeWords(pen, layout, palette);
}

function paintGrid(pen: Pen, { counts, axis, plot }: TimelineLayout, palette: Palette): void {
  const { left, right, bottom } = plot;
  for (const { at } of counts) pen.rect(left, Math.round(at), right - left, 1, palette.line);
  pen.rect(left, Math.round(bottom), right - left, 1, palette.lineStrong);
  for (const { at } of axis.times) pen.rect(Math.round(at), bottom, 1, 4, palette.lineStrong);
}

/** How the users left should go, and a box on the axis for when the last of them does. */
function paintFan(pen: Pen, fan: Fan, bottom: number, palette: Palette): void {
  const { soft, text } = coloursOf(fan.version, palette);
  const { low, median, high } = fan;
  pen.fade(low, bottom - FAN_HEIGHT, high - low, FAN_HEIGHT, soft, palette.panel);
  pen.fill(spreadOf(fan), soft);
  pen.line(fan.middle, { colour: text, width: 1.5, dashes: [3, 3] });
  pen.rect(low, bottom - 2, high - low, 3, text);
  for (const x of [low, high]) pen.rect(x - 0.5, bottom - 8, 1, 8, text);
  pen.rect(median - 1, bottom - FAN_HEIGHT, 2, FAN_HEIGHT, text);
}

/** A brace under the marks: the drop of a bleed that went as forecast stands within it. */
function paintBracket(pen: Pen, { x0, x1, version }: Bracket, top: number, palette: Palette): void {
  const { text } = coloursOf(version, palette);
  pen.rect(x0, top - 1, Math.max(2, x1 - x0), 2, text);
  for (const x of [x0, x1]) pen.rect(x - 0.5, top - 7, 1.5, 8, text);
}

function writeWords(
  pen: Pen,
  { size, plot, axis, counts, bands, notes, labels }: TimelineLayout,
  palette: Palette,
): void {
  writeTimes(pen, axis, size.height, palette);
  for (const { word } of counts) pen.write(word, smallType(palette));
  writeBands(pen, bands, plot.top, palette);
  for (const note of notes) pen.write(note, smallTypeOver(palette));
  for (const label of labels) {
    const { text } = coloursOf(label.version, palette);
    pen.write(label, { size: 12, weight: 650, colour: text, halo: palette.panel });
  }
}

/** The moment that is read: a line over all else. */
export function paintCursor(pen: Pen, x: number, { plot }: TimelineLayout, { ink }: Palette): void {
  pen.line([x, plot.top, x, plot.bottom], { colour: ink, width: 1, dashes: [2, 2] });
}
