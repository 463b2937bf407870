import { select } from 'd3';
import { textWidth } from './bands.ts';
import { FAN_HEIGHT } from './fan.ts';
import { type Label, labelsWidth, type TimelineLayout } from './layout.ts';

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
    .attr('x', ({ at, text }) => Math.min(at, size.width - textWidth(text) / 2 - 2))
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

  const wide = labelsWidth(layout.labels) + 10;
  const side = nowX + wide < size.width ? 1 : -1;
  const anchor = side > 0 ? 'start' : 'end';
  const labels = root
    .selectAll<SVGTextElement, Label>('text.layer')
    .data(layout.labels)
    .join((enter) => {
      const text = enter.append('text').attr('class', 'layer');
      for (const part of ['name', 'users', 'note']) text.append('tspan').attr('class', part);
      return text;
    })
    .attr('x', nowX + 5 * side)
    .attr('y', ({ y }) => y + 4)
    .attr('text-anchor', anchor)
    .attr('data-version', ({ version }) => (version > 1 ? 2 : 1));
  labels.select('.name').text(({ name }) => name);
  labels.select('.users').text(({ users }) => ` ${users}`);
  labels.select('.note').text(({ note }) => (note ? ` ${note}` : ''));

  const free = nowX + (side > 0 ? wide : 10);
  texts(
    'fan',
    layout.fans.map(({ name, median }) => ({ median, text: `${name} dry` })),
  )
    .attr('x', ({ median, text }) => {
      const half = textWidth(text) / 2;
      return Math.min(Math.max(median, free + half), plot.right - half);
    })
    .attr('y', (_, i) => plot.bottom - FAN_HEIGHT - 4 - 12 * i)
    .text(({ text }) => text);

  const { y, text, beyond } = layout.capacity;
  const base = beyond ? y + 10 : y - 4;
  const crowded = layout.labels.some((label) => Math.abs(label.y - base + 4) < 13);
  texts('capacity', [`${beyond ? '▲ ' : ''}capacity ${text}`])
    .attr('x', crowded ? nowX + wide * side : nowX + 5 * side)
    .attr('y', base)
    .attr('text-anchor', anchor)
    .text((words) => words);

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
