import { versionLabel } from '../../../words/names.ts';
import { timelineLegend, timelineWords } from '../../../words/page/timeline.ts';
import { tag, words } from '../../kit/pens/svg.ts';
import { svgPen } from '../../kit/pens/svgPen.ts';
import { layoutTimeline } from '../../timeline/layout/layout.ts';
import { paintTimeline } from '../../timeline/paint/paint.ts';
import type { Run } from '../snapshot/snapshot.ts';
import type { Look } from './look.ts';
import type { Block } from './sheet.ts';

const HEAD = 30;
const SIDE = 12;

/** The timeline with its legend, so many pixels high. */
export function timelineBlock({ frame, foreseen }: Run, height: number, look: Look): Block {
  return {
    height,
    draw: (width) => {
      const size = { width: width - 2 * SIDE, height: height - HEAD - 8 };
      const layout = layoutTimeline(frame, foreseen, size);
      const pen = svgPen('timeline');
      paintTimeline(pen, layout, look.chart);
      const chart = tag('g', { transform: `translate(${SIDE} ${HEAD})` }, pen.markup());
      return legend(look, layout.fans.length > 0) + chart;
    },
  };
}

function legend({ chart, stage }: Look, bleeding: boolean): string {
  const text = { y: 20, 'font-size': 12, fill: stage['ink-2'] };
  const swatch = (x: number, fill: string) => tag('rect', { x, y: 10, width: 12, height: 11, rx: 2, fill });
  const dashes = { d: 'M270 15.500h20', stroke: chart.ink, 'stroke-width': 2, 'stroke-dasharray': '6 4' };
  const { users, updated, capacity, inService, fan } = timelineLegend;
  const parts = [
    words({ ...text, x: 16, 'font-weight': 700, fill: stage.ink }, timelineWords.heading),
    swatch(88, stage.v1) + words({ ...text, x: 105 }, `${users} ${versionLabel(1)}`),
    swatch(186, stage.v2) + words({ ...text, x: 203 }, `${updated} ${versionLabel(2)}`),
    tag('path', dashes) + words({ ...text, x: 296 }, `${capacity} ${inService}`),
  ];
  if (bleeding) {
    const box = tag('rect', { x: 428, y: 10, width: 18, height: 11, fill: stage['v1-soft'] });
    const foot = tag('rect', { x: 428, y: 19, width: 18, height: 2, fill: stage['v1-text'] });
    parts.push(box + foot + words({ ...text, x: 452 }, fan));
  }
  return parts.join('');
}
