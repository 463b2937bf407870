import { timelineWords } from '../../../words/page/timeline.ts';
import { tag, words } from '../../kit/pens/svg.ts';
import { svgPen } from '../../kit/pens/svgPen.ts';
import { layoutTimeline } from '../../timeline/layout/layout.ts';
import { paintTimeline } from '../../timeline/paint/paint.ts';
import type { Run } from '../snapshot/snapshot.ts';
import type { Look } from './look.ts';
import type { Block } from './sheet.ts';

const HEAD = 24;
const FOOT = 8;
const SIDE = 12;

/** The timeline, so many pixels high. */
export function timelineBlock({ frame, foreseen }: Run, height: number, look: Look): Block {
  return {
    height,
    draw: (width) => {
      const layout = layoutTimeline(frame, foreseen, { width: width - 2 * SIDE, height: height - HEAD - FOOT });
      const pen = svgPen('timeline');
      paintTimeline(pen, layout, look.chart);
      const heading = { x: SIDE, y: 20, 'font-size': 12, 'font-weight': 700, fill: look.chart.ink };
      return (
        words(heading, timelineWords.heading) + tag('g', { transform: `translate(${SIDE} ${HEAD})` }, pen.markup())
      );
    },
  };
}
