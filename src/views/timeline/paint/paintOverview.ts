import type { Pen } from '../../kit/pens/pen.ts';
import type { OverviewLayout } from '../layout/overview.ts';
import { paintNow } from './paintAxes.ts';
import { paintUsers } from './paintLane.ts';
import type { Palette } from './palette.ts';

/** The whole run, pale where the chart does not show it, and most where it was played but is not yet shown. */
export function paintOverview(
  pen: Pen,
  { plot, users, updated, window, nowX, playedX }: OverviewLayout,
  palette: Palette,
): void {
  const { left, right, top, bottom } = plot;
  const height = bottom - top;
  pen.rect(left, top, right - left, height, palette.band);
  pen.within(left, top, playedX, bottom, () => paintUsers(pen, { users, updated, bottom }, palette));
  pen.faded(0.55, () => pen.rect(nowX, top, playedX - nowX, height, palette.panel));
  pen.faded(0.7, () => {
    pen.rect(left, top, window.x0 - left, height, palette.panel);
    pen.rect(window.x1, top, right - window.x1, height, palette.panel);
  });
  paintNow(pen, nowX, top, bottom, palette);
  paintFrame(pen, window.x0 + 0.5, top + 0.5, Math.max(window.x0 + 1.5, window.x1 - 0.5), bottom - 0.5, palette.faint);
  for (const x of [window.x0, window.x1]) paintHandle(pen, x, top + height / 2, palette);
}

function paintFrame(pen: Pen, left: number, top: number, right: number, bottom: number, colour: string): void {
  pen.line([left, top, right, top, right, bottom, left, bottom, left, top], { colour, width: 1 });
}

function paintHandle(pen: Pen, x: number, y: number, palette: Palette): void {
  pen.rect(x - 3.5, y - 6, 7, 12, palette.panel, { round: 3, edge: palette.ink });
  pen.rect(x - 0.5, y - 3, 1, 6, palette.ink);
}
