import type { Pen } from '../../kit/pens/pen.ts';
import type { Mark, MarkKind } from '../layout/marks.ts';
import type { Palette } from './palette.ts';

/** The shapes of events, around 0, 0: ✕ harm, ◆ a failed test, ▼ a timeout, ■ the rollout, a drop for bone dry. */
const SHAPES: Record<MarkKind, string> = {
  harm: 'M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5',
  testFailed: 'M0-5 4.5 0 0 5-4.5 0Z',
  deadline: 'M-4.5-4h9L0 4Z',
  rollout: 'M-3.5-3.5h7v7h-7Z',
  dry: 'M0-5.5Q4-.5 3.6 1.4A3.6 3.6 0 1 1-3.6 1.4Q-4-.5 0-5.5Z',
};

/** An event, and a stalk from it down to the plot. */
export function paintMark(pen: Pen, { kind, x }: Mark, y: number, palette: Palette): void {
  const grave = kind === 'harm' || kind === 'testFailed';
  const colour = grave ? palette.harm : kind === 'dry' ? palette.good : palette.faint;
  pen.rect(x - 0.5, y + 4, 1, 5, colour);
  pen.shape(SHAPES[kind], x, y, colour, kind === 'harm' ? 2 : undefined);
}
