import type { Palette } from '../timeline/palette.ts';
import type { ChartLayout, ChartRow, Line } from './chartLayout.ts';

type Ctx = CanvasRenderingContext2D;

/** Paints the chart, words and all; `scale` is how many pixels of the canvas one CSS pixel has. */
export function paintChart(ctx: Ctx, layout: ChartLayout, palette: Palette, font: string, scale: number): void {
  const { size, rows } = layout;
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.clearRect(0, 0, size.width, size.height);
  rows.forEach((row, i) => {
    paintRow(ctx, row, layout, palette, font);
    if (i > 0) {
      ctx.fillStyle = palette.line;
      ctx.fillRect(0, Math.round(row.head) - 2, size.width, 1);
    }
  });
  paintFuture(ctx, layout, palette);
  paintTimes(ctx, layout, palette, font);
}

function paintRow(ctx: Ctx, row: ChartRow, layout: ChartLayout, palette: Palette, font: string): void {
  const { left, right } = layout;
  const { top, bottom } = row;
  for (const { x0, x1, index, text } of row.bands) {
    ctx.fillStyle = index % 2 === 1 ? palette.band : palette.panel;
    ctx.fillRect(x0, row.head, x1 - x0, bottom - row.head);
    ctx.fillStyle = palette.line;
    ctx.fillRect(Math.round(x0), row.head, 1, bottom - row.head);
    ctx.font = `10.5px ${font}`;
    ctx.textAlign = 'left';
    ctx.fillStyle = palette.faint;
    ctx.fillText(text, x0 + 4, row.head + 10);
  }
  ctx.fillStyle = palette.lineStrong;
  ctx.fillRect(left, Math.round(bottom), right - left, 1);
  ctx.textAlign = 'right';
  ctx.font = `10px ${font}`;
  ctx.fillStyle = palette.faint;
  ctx.fillText(String(layout.top), left - 4, top + 4);
  ctx.fillText('0', left - 4, bottom + 2);
  fillBelow(ctx, row.users, row, palette.versions[0]);
  fillBelow(ctx, row.updated, row, palette.versions[1]);
  ctx.lineJoin = 'round';
  trace(ctx, row.serving);
  ctx.setLineDash([5, 3]);
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1.25;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.textAlign = 'left';
  ctx.font = `10px ${font}`;
  ctx.fillStyle = palette.ink;
  for (const { x0, x1, text } of row.beyond) {
    if (x1 - x0 > ctx.measureText(text).width + 4) ctx.fillText(text, x0 + 3, top + 9);
  }
  if (row.overX === null) return;
  ctx.fillStyle = palette.good;
  ctx.fillRect(row.overX - 1, row.head, 2, bottom - row.head);
}

/** An area from the bottom up to a line, and the line where it is off the bottom. */
function fillBelow(ctx: Ctx, line: Line, { bottom }: ChartRow, colours: Palette['versions'][number]): void {
  trace(ctx, line);
  ctx.lineTo(line[line.length - 2], bottom);
  ctx.lineTo(line[0], bottom);
  ctx.closePath();
  ctx.fillStyle = colours.soft;
  ctx.fill();
  ctx.beginPath();
  for (let i = 2; i < line.length; i += 2) {
    if (line[i - 1] >= bottom && line[i + 1] >= bottom) continue;
    ctx.moveTo(line[i - 2], line[i - 1]);
    ctx.lineTo(line[i], line[i + 1]);
  }
  ctx.strokeStyle = colours.text;
  ctx.lineWidth = 1.75;
  ctx.stroke();
}

/** A path along a line, broken where it is. */
function trace(ctx: Ctx, line: Line): void {
  ctx.beginPath();
  let broken = true;
  for (let i = 0; i < line.length; i += 2) {
    const gap = Number.isNaN(line[i + 1]);
    if (!gap && broken) ctx.moveTo(line[i], line[i + 1]);
    else if (!gap) ctx.lineTo(line[i], line[i + 1]);
    broken = gap;
  }
}

/** What was played beyond the moment shown is there, but pale. */
function paintFuture(ctx: Ctx, { nowX, playedX, size, rows }: ChartLayout, palette: Palette): void {
  const bottom = rows[rows.length - 1].bottom;
  if (playedX > nowX + 0.5) {
    ctx.globalAlpha = 0.6;
    ctx.fillStyle = palette.panel;
    ctx.fillRect(nowX, 0, size.width - nowX, bottom);
    ctx.globalAlpha = 1;
  }
  ctx.fillStyle = palette.ink;
  ctx.fillRect(nowX - 0.75, 0, 1.5, bottom + 4);
}

function paintTimes(ctx: Ctx, layout: ChartLayout, palette: Palette, font: string): void {
  const { size, times, nowX, nowText } = layout;
  const y = size.height - 4;
  ctx.font = `600 11px ${font}`;
  const width = ctx.measureText(nowText).width + 10;
  const chip = Math.min(Math.max(nowX, width / 2), size.width - width / 2);
  ctx.textAlign = 'center';
  ctx.fillStyle = palette.ink;
  ctx.beginPath();
  ctx.roundRect(chip - width / 2, size.height - 15, width, 15, 4);
  ctx.fill();
  ctx.fillStyle = palette.panel;
  ctx.fillText(nowText, chip, y);
  ctx.font = `11px ${font}`;
  ctx.fillStyle = palette.faint;
  for (const { at, text } of times) {
    if (Math.abs(at - chip) > width / 2 + 16)
      ctx.fillText(text, Math.min(at, size.width - ctx.measureText(text).width / 2), y);
  }
}
