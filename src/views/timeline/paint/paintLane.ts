import type { Line, Pen } from '../../kit/pens/pen.ts';
import { bandOf, downTo, outlineOf } from '../layout/edges.ts';
import { coloursOf, type Palette } from './palette.ts';

const EDGE_WIDTH = 1.25;

/** The users over time, and over them those on the new version, hatched. */
export function paintUsers(
  pen: Pen,
  { users, updated, bottom }: { users: Line; updated: Line; bottom: number },
  palette: Palette,
): void {
  paintArea(pen, users, bottom, coloursOf(1, palette), false);
  paintArea(pen, updated, bottom, coloursOf(2, palette), true);
}

/** An area from the bottom up to a line, and the line where it is off the bottom. */
function paintArea(
  pen: Pen,
  line: Line,
  bottom: number,
  { fill, text }: Palette['versions'][number],
  hatched: boolean,
): void {
  const band = bandOf(line);
  const outline = downTo(band?.upper ?? line, bottom);
  pen.fill(outline, fill);
  if (hatched) pen.fill(outline, { hatch: text });
  if (band === null) pen.line(offBottom(line, bottom), { colour: text, width: EDGE_WIDTH });
  else pen.fill(outlineOf(band, EDGE_WIDTH / 2), text);
}

/** A line where it is off the bottom: it is broken where it lies on it. */
export function offBottom(line: Line, bottom: number): Line {
  const off: number[] = [];
  for (let i = 2; i < line.length; i += 2) {
    if (line[i - 1] >= bottom && line[i + 1] >= bottom) off.push(line[i], Number.NaN);
    else off.push(line[i - 2], line[i - 1], line[i], line[i + 1]);
  }
  return off;
}

/** How long and how high a tooth of a torn rim is. */
const TOOTH = { length: 4, height: 2 };

/** The glass that a lane is, laid along time: its wall, its bottom, and its rim at capacity or torn off below it. */
export function paintGlass(
  pen: Pen,
  { top, bottom, torn }: { top: number; bottom: number; torn: boolean },
  { left, right }: { left: number; right: number },
  { edge }: Palette,
): void {
  const [rim, floor] = [Math.round(top) - 0.5, Math.round(bottom) + 0.5];
  pen.line([left - 0.5, rim, left - 0.5, floor, right, floor], { colour: edge, width: 1 });
  if (!torn) pen.line([left, rim, right, rim], { colour: edge, width: 1, dashes: [1, 3] });
  else {
    const teeth = Math.floor((right - left) / TOOTH.length) + 1;
    const line = Array.from({ length: teeth }, (_, i) => [left + i * TOOTH.length, rim - (i % 2) * TOOTH.height]);
    pen.line(line.flat(), { colour: edge, width: 1 });
  }
}
