import { select } from 'd3';
import type { TimelineLayout } from './layout.ts';

/** Writes the chart's words into its SVG: times, counts, phases, and what is at the right end of each layer. */
export function writeWords(svg: SVGSVGElement, layout: TimelineLayout, cursorX: number | null): void {
  const { plot, nowX, size } = layout;
  const root = select(svg);
  const texts = <Datum>(name: string, data: Datum[]) =>
    root.selectAll<SVGTextElement, Datum>(`text.${name}`).data(data).join('text').attr('class', name);

  const nowWidth = layout.nowText.length * 6.6 + 10;
  const chip = Math.min(Math.max(nowX, plot.left - 10 + nowWidth / 2), size.width - nowWidth / 2);
  texts(
    'time',
    layout.times.filter(({ at }) => Math.abs(at - chip) > nowWidth / 2 + 16),
  )
    .attr('x', ({ at }) => Math.min(at, plot.right - 6))
    .attr('y', size.height - 4)
    .text(({ text }) => text);
  texts('count', layout.counts)
    .attr('x', plot.left - 5)
    .attr('y', ({ at }) => Math.max(at + 3.5, plot.top + 4))
    .text(({ text }) => text);
  texts(
    'band',
    layout.bands.filter(({ text }) => text !== ''),
  )
    .attr('x', ({ x0 }) => x0 + 4)
    .attr('y', plot.top + 10)
    .text(({ text }) => text);

  const left = nowX > plot.right - 70;
  const beside = left ? nowX - 5 : nowX + 5;
  const anchor = left ? 'end' : 'start';
  const labels = root
    .selectAll<SVGTextElement, (typeof layout.labels)[number]>('text.layer')
    .data(layout.labels)
    .join((enter) => {
      const text = enter.append('text').attr('class', 'layer');
      text.append('tspan').attr('class', 'name');
      text.append('tspan').attr('class', 'users').attr('dx', 4);
      return text;
    })
    .attr('x', beside)
    .attr('y', ({ y }) => y + 4)
    .attr('text-anchor', anchor)
    .attr('data-version', ({ version }) => (version > 1 ? 2 : 1));
  labels.select('.name').text(({ name }) => name);
  labels.select('.users').text(({ users }) => users.toLocaleString('en'));

  texts('capacity', [layout.capacity])
    .attr('x', beside)
    .attr('y', ({ y, beyond }) => (beyond ? y + 10 : y - 4))
    .attr('text-anchor', anchor)
    .text(({ text, beyond }) => `${beyond ? '▲ ' : ''}capacity ${text}`);

  root
    .selectAll('rect.now')
    .data([chip])
    .join('rect')
    .attr('class', 'now')
    .attr('x', (x) => x - nowWidth / 2)
    .attr('y', size.height - 15)
    .attr('width', nowWidth)
    .attr('height', 15)
    .attr('rx', 4);
  texts('now', [layout.nowText])
    .attr('x', chip)
    .attr('y', size.height - 4)
    .text((text) => text)
    .raise();

  root
    .selectAll('line.cursor')
    .data(cursorX === null ? [] : [cursorX])
    .join('line')
    .attr('class', 'cursor')
    .attr('x1', (x) => x)
    .attr('x2', (x) => x)
    .attr('y1', plot.top)
    .attr('y2', plot.bottom);
}
