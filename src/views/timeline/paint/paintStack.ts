import type { Pen } from '../../kit/pens/pen.ts';
import { outlineOf } from '../layout/edges.ts';
import type { TimelineLayout } from '../layout/layout.ts';
import type { Stretch } from '../layout/stack.ts';
import { coloursOf, type Palette } from './palette.ts';

const EDGE_WIDTH = 1.25;

type Colours = Palette['versions'][number];

/**
 * Each layer is filled to the bottom, and the next covers what is not its own. The edges come after all fills, so that the
 * last few users of a layer still show as a line.
 */
export function paintStack(pen: Pen, { stack, plot }: TimelineLayout, palette: Palette): void {
  const each = (paint: (stretch: Stretch, colours: Colours) => void) => {
    for (const stretch of stack) {
      pen.within(stretch.x0, plot.top, stretch.x1, plot.bottom + 1, () =>
        paint(stretch, coloursOf(stretch.version, palette)),
      );
    }
  };
  each(({ outline, odd }, { fill, tint }) => {
    pen.fill(outline, odd ? tint : fill);
    if (odd) pen.fill(outline, { hatch: fill });
  });
  each(({ edge, band }, { text }) => {
    if (band === null) pen.line(edge, { colour: text, width: EDGE_WIDTH });
    else pen.fill(outlineOf(band, EDGE_WIDTH / 2), text);
  });
}
