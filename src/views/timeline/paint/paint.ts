import type { Line, Pen } from '../../kit/pens/pen.ts';
import { type Fan, spreadOf } from '../layout/fan.ts';
import type { FirstForecast } from '../layout/firstForecasts.ts';
import type { LaneBox, TimelineLayout } from '../layout/layout.ts';
import { paintBands, paintNow, writeBands, writeLabel, writeTimes } from './paintAxes.ts';
import { paintGlass, paintUsers } from './paintLane.ts';
import { paintMark } from './paintMark.ts';
import { coloursOf, type Palette } from './palette.ts';

/** How much of what was already played, but is later than the moment shown, is taken away. */
const PALE = 0.62;

/** Paints all of the timeline, words and all. */
export function paintTimeline(pen: Pen, layout: TimelineLayout, palette: Palette): void {
  const { plot, now, played, lanes } = layout;
  const { left, right, top, bottom } = plot;
  const within = (x: number) => Math.min(Math.max(x, left), right);
  const [nowX, playedX] = [within(now.x), within(played.x)];
  paintBands(pen, layout.bands, { left, top: 0, bottom }, palette);
  for (const { at } of layout.axis.times) pen.rect(Math.round(at), bottom, 1, 4, palette.edge);
  pen.within(left, top, playedX, bottom, () => {
    for (const lane of lanes) paintUsers(pen, lane, palette);
    if (played.past) pen.faded(PALE, () => pen.rect(nowX, top, playedX - nowX, bottom - top, palette.panel));
  });
  pen.within(nowX, top, right, bottom, () => {
    for (const fan of layout.fans) paintFan(pen, fan, lanes[fan.lane], palette);
  });
  pen.within(left, top, right, bottom, () => {
    for (const line of layout.ghost) paintHollow(pen, line, palette);
  });
  for (const lane of lanes) paintGlass(pen, lane, plot, palette);
  pen.within(left, top, right, bottom + 3, () => {
    for (const forecast of layout.firstForecasts) paintFirstForecast(pen, forecast, lanes[forecast.lane], palette);
  });
  if (played.past && played.x <= right + 1) {
    pen.line([played.x, top, played.x, bottom], { colour: palette.faint, width: 1, dashes: [2, 2] });
  }
  if (now.within) paintNow(pen, now.x, top, bottom + 4, palette);
  for (const mark of layout.marks) {
    const y = mark.lane === null ? top / 2 : lanes[mark.lane].top + MARK_FROM_TOP;
    pen.faded(mark.later ? 1 - PALE / 2 : 1, () => paintMark(pen, mark, y, palette));
  }
  writeWords(pen, layout, palette);
}

const MARK_FROM_TOP = 9;

/** How the users left should go, and when the last of them should. */
function paintFan(pen: Pen, fan: Fan, { bottom }: LaneBox, palette: Palette): void {
  const { soft, text } = coloursOf(fan.version, palette);
  pen.fill(spreadOf(fan), soft);
  pen.line(fan.middle, { colour: text, width: 1.5, dashes: [3, 3] });
  pen.rect(fan.median - 1, bottom - 8, 2, 8, text);
}

/** A thin hollow line. */
function paintHollow(pen: Pen, line: Line, { ink, panel }: Palette): void {
  pen.line(line, { colour: ink, width: 3.5 });
  pen.line(line, { colour: panel, width: 1.5 });
}

/** A bar under its lane: a bleed that went as forecast ran dry above it. */
function paintFirstForecast(pen: Pen, { x0, x1, version }: FirstForecast, { bottom }: LaneBox, palette: Palette): void {
  pen.rect(x0, bottom + 2, Math.max(3, x1 - x0), 3, coloursOf(version, palette).text);
}

function writeWords(pen: Pen, { axis, bands, lanes, plot }: TimelineLayout, palette: Palette): void {
  writeTimes(pen, axis, plot.bottom, palette);
  writeBands(pen, bands, 0, palette);
  for (const { label } of lanes) writeLabel(pen, label, palette);
}

/** The moment that is read: a line over all else. */
export function paintCursor(pen: Pen, x: number, { plot }: TimelineLayout, { ink }: Palette): void {
  pen.line([x, plot.top, x, plot.bottom], { colour: ink, width: 1, dashes: [2, 2] });
}
