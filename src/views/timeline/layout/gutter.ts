import { shortCount } from '../../../words/axis.ts';
import { chartWords } from '../../../words/page/timeline.ts';
import type { Word } from '../../kit/pens/pen.ts';
import { type Plot, shortened, textWidth } from './plot.ts';

/** A lane's name, and how many are in it at the moment shown. */
export type Label = { name: Word; users: Word };

/** From this height on, name and count have a line each. */
const TWO_LINES = 32;
/** From the middle of a line to its base line, and from one line to the next. */
const BASE = 4;
const LINE = 16;
const GAP = 6;
/** From the names to the plot. */
const BESIDE = 8;

/** Who is in a lane, how many and of how many, left of where it begins: below each other, or beside each other in a low one. */
export function gutterLabel(
  who: string,
  users: number,
  room: number,
  { left, top, bottom }: Omit<Plot, 'right'>,
): Label {
  const few = shortCount(users);
  const width = left - BESIDE;
  const middle = (top + bottom) / 2 + BASE;
  const name = (most: number, y: number): Word => ({
    x: 0,
    y,
    text: shortened(who, most, { bold: true }),
    anchor: 'start',
  });
  if (bottom - top < TWO_LINES) {
    return {
      name: name(width - GAP - textWidth(few), middle),
      users: { x: width, y: middle, text: few, anchor: 'end' },
    };
  }
  const ofRoom = chartWords.ofRoom(few, shortCount(room));
  const text = textWidth(ofRoom) <= width ? ofRoom : few;
  return {
    name: name(width, middle - LINE / 2),
    users: { x: 0, y: middle + LINE / 2, text, anchor: 'start' },
  };
}
