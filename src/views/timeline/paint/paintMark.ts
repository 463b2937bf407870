import type { Pen } from '../../kit/pens/pen.ts';
import { extentOf, type Mark, type MarkKind } from '../layout/marks.ts';
import { note } from './paintAxes.ts';
import type { Palette } from './palette.ts';

/** The shapes of events, around 0, 0: ✕ harm, ◆ a failed test, ▼ a timeout, ■ the rollout, a drop for bone dry. */
const SHAPES: Record<MarkKind, string> = {
  harm: 'M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5',
  testFailed: 'M0-5 4.5 0 0 5-4.5 0Z',
  deadline: 'M-4.5-4h9L0 4Z',
  rollout: 'M-3.5-3.5h7v7h-7Z',
  dry: 'M0-5.5Q4-.5 3.6 1.4A3.6 3.6 0 1 1-3.6 1.4Q-4-.5 0-5.5Z',
};

const HEIGHT = 14;

/** An event on a plate of its own, and how many they are. */
export function paintMark(pen: Pen, mark: Mark, y: number, palette: Palette): void {
  const { kind, x, text } = mark;
  const { left, right } = extentOf(mark);
  const colour = kind === 'harm' ? palette.harm : kind === 'dry' ? palette.good : palette.ink;
  pen.rect(left, y - HEIGHT / 2, right - left, HEIGHT, palette.panel, { round: HEIGHT / 2 });
  pen.shape(SHAPES[kind], x, y, colour, kind === 'harm' ? 2 : undefined);
  if (text !== '') pen.write({ x: right, y: y + 4, text, anchor: 'end' }, note(palette));
}
