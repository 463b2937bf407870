import { type Selection, select } from 'd3';
import { textWidth } from './bands.ts';
import { FAN_HEIGHT } from './fan.ts';
import { type Label, labelsWidth } from './labels.ts';
import type { TimelineLayout } from './layout.ts';

/** Writes the chart's words into its SVG: times, counts, phases, and what is beside the layers at the moment shown. */
export function writeWords(svg: SVGSVGElement, layout: TimelineLayout, cursorX: number | null): void {
  const root = select(svg);
  writeTimes(root, layout);
  writePlot(root, layout);
  writeLabels(root, layout);
  root
    .selectAll('line.cursor')
    .data(cursorX === null ? [] : [cursorX])
    .join('line')
    .attr('class', 'cursor')
    .attr('x1', (x) => x)
    .attr('x2', (x) => x)
    .attr('y1', layout.plot.top)
    .attr('y2', layout.plot.bottom);
}

type Root = Selection<SVGSVGElement, unknown, null, undefined>;

function texts<Datum>(root: Root, name: string, data: Datum[]) {
  return root.selectAll<SVGTextElement, Datum>(`text.${name}`).data(data).join('text').attr('class', name);
}

type Chip = { kind: 'now' | 'played'; x: number; width: number; text: string };

/** The chips on the time axis: the moment shown, and the end of what was played where there is room for it too. */
function chips({ now, played, plot, size }: TimelineLayout): Chip[] {
  const chip = (kind: Chip['kind'], x: number, text: string): Chip => {
    const width = text.length * 6.6 + 10;
    return { kind, text, width, x: Math.min(Math.max(x, plot.left - 10 + width / 2), size.width - width / 2) };
  };
  const [shown, end] = [chip('now', now.x, now.text), chip('played', played.x, played.text)];
  const endFits = !now.within || end.x - shown.x > (shown.width + end.width) / 2 + 2;
  const endShows = played.past && played.x > plot.left && played.x <= plot.right + 1 && endFits;
  return [...(now.within ? [shown] : []), ...(endShows ? [end] : [])];
}

function writeTimes(root: Root, layout: TimelineLayout): void {
  const { size } = layout;
  const shown = chips(layout);
  let end = 0;
  const times = layout.times.map(({ at, text }) => {
    const half = textWidth(text) / 2;
    return { text, half, at: Math.min(at, size.width - half - 2) };
  });
  const free = times.filter(({ at, half }) => {
    if (at - half < end || shown.some(({ x, width }) => Math.abs(at - x) < width / 2 + half + 2)) return false;
    end = at + half + 6;
    return true;
  });
  texts(root, 'time', free)
    .attr('x', ({ at }) => at)
    .attr('y', size.height - 4)
    .text(({ text }) => text);
  root
    .selectAll('rect.chip')
    .data(shown)
    .join('rect')
    .attr('class', 'chip')
    .attr('data-kind', ({ kind }) => kind)
    .attr('x', ({ x, width }) => x - width / 2)
    .attr('y', size.height - 15)
    .attr('width', ({ width }) => width)
    .attr('height', 14.5)
    .attr('rx', 4);
  texts(root, 'chip', shown)
    .attr('data-kind', ({ kind }) => kind)
    .attr('x', ({ x }) => x)
    .attr('y', size.height - 4)
    .text(({ text }) => text)
    .raise();
}

function writePlot(root: Root, { plot, counts, bands, coarse }: TimelineLayout): void {
  texts(root, 'count', counts)
    .attr('x', plot.left - 5)
    .attr('y', ({ at }) => Math.max(at + 3.5, plot.top + 4))
    .text(({ text }) => text);
  texts(
    root,
    'band',
    bands.filter(({ text }) => text !== ''),
  )
    .attr('x', ({ x0 }) => x0 + 4)
    .attr('y', plot.top + 10)
    .text(({ text }) => text);
  texts(root, 'coarse', coarse === '' ? [] : [coarse])
    .attr('x', plot.right - 2)
    .attr('y', plot.bottom - 4)
    .text((text) => text);
}

/** Words need so many pixels above their line, or stand below it. */
const ROOM_ABOVE = 16;

/** On which side of the moment shown there is room for what belongs to it. */
function beside({ now, labels, size }: TimelineLayout) {
  const wide = labelsWidth(labels) + 10;
  const side = now.x + wide < size.width ? 1 : -1;
  return { wide, side, anchor: side > 0 ? 'start' : 'end' };
}

function writeLabels(root: Root, layout: TimelineLayout): void {
  const { plot, now, played } = layout;
  const { wide, side, anchor } = beside(layout);
  const shown = now.within ? layout.labels : [];
  const labels = root
    .selectAll<SVGTextElement, Label>('text.layer')
    .data(shown)
    .join((enter) => {
      const text = enter.append('text').attr('class', 'layer');
      for (const part of ['name', 'users', 'note']) text.append('tspan').attr('class', part);
      return text;
    })
    .attr('x', now.x + 5 * side)
    .attr('y', ({ y }) => y + 4)
    .attr('text-anchor', anchor)
    .attr('data-version', ({ version }) => (version > 1 ? 2 : 1));
  labels.select('.name').text(({ name }) => name);
  labels.select('.users').text(({ users }) => ` ${users}`);
  labels.select('.note').text(({ note }) => (note ? ` ${note}` : ''));

  const free = now.x + (side > 0 ? wide : 10);
  const fans = layout.fans
    .map(({ name, median }) => ({ median, text: `${name} dry` }))
    .filter(({ median, text }) => now.within && median <= plot.right + 40 && median + textWidth(text) / 2 >= free);
  texts(root, 'fan', fans)
    .attr('x', ({ median, text }) => {
      const half = textWidth(text) / 2;
      return Math.min(Math.max(median, free + half), plot.right - half);
    })
    .attr('y', (_, i) => plot.bottom - FAN_HEIGHT - 4 - 12 * i)
    .text(({ text }) => text);

  const { y, text, beyond } = layout.capacity;
  const base = beyond || y - plot.top < ROOM_ABOVE ? y + 10 : y - 4;
  const crowded = layout.labels.some((label) => Math.abs(label.y - base + 4) < 13);
  const capacity = now.within && !played.past ? [`${beyond ? '▲ ' : ''}capacity ${text}`] : [];
  texts(root, 'capacity', capacity)
    .attr('x', crowded ? now.x + wide * side : now.x + 5 * side)
    .attr('y', base)
    .attr('text-anchor', anchor)
    .text((words) => words);

  const from = Math.max(plot.left, now.x + (side > 0 && now.within ? wide : 6));
  const to = Math.min(plot.right, played.x);
  const words = 'already played';
  texts(root, 'played', played.past && to - from > textWidth(words) + 8 ? [words] : [])
    .attr('x', to - 5)
    .attr('y', plot.top + 23)
    .text((text) => text);
}
