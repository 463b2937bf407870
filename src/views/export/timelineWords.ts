import { textWidth } from '../timeline/bands.ts';
import { FAN_HEIGHT } from '../timeline/fan.ts';
import { type Label, labelsWidth } from '../timeline/labels.ts';
import type { TimelineLayout } from '../timeline/layout.ts';
import type { Palette } from '../timeline/palette.ts';
import { escapeXml, tag, words } from './svg.ts';

/** The words on the timeline: times, counts, phases, forecasts, and what is beside the layers at the moment shown. */
export function timelineWords(layout: TimelineLayout, palette: Palette): string {
  const { plot, counts, bands, coarse } = layout;
  const halo = { 'paint-order': 'stroke', stroke: palette.panel, 'stroke-width': 3, 'stroke-linejoin': 'round' };
  const all = [
    ...timeAxis(layout, palette),
    ...counts.map(({ at, text }) =>
      words({ x: plot.left - 5, y: Math.max(at + 3.5, plot.top + 4), 'text-anchor': 'end' }, text),
    ),
    ...bands
      .filter(({ text }) => text !== '')
      .map(({ x0, text }) => words({ x: x0 + 4, y: plot.top + 10, ...halo }, text)),
    coarse === '' ? '' : words({ x: plot.right - 2, y: plot.bottom - 4, 'text-anchor': 'end', ...halo }, coarse),
    ...(layout.now.within ? atNow(layout, halo, palette) : []),
  ];
  return tag('g', { 'font-size': 11, fill: palette.faint, 'font-variant-numeric': 'tabular-nums' }, ...all);
}

type Attributes = Record<string, string | number>;

/** The times, and chips for the moment shown and for the end of what was played where there is room for both. */
function timeAxis({ times, now, played, plot, size }: TimelineLayout, palette: Palette): string[] {
  const chip = (at: number, text: string, fill: string) => {
    const width = text.length * 6.6 + 10;
    return { text, width, fill, x: Math.min(Math.max(at, plot.left - 10 + width / 2), size.width - width / 2) };
  };
  const shown = chip(now.x, now.text, palette.ink);
  const end = chip(played.x, played.text, palette.faint);
  const chips = [...(now.within ? [shown] : [])];
  if (played.past && end.x - shown.x > (shown.width + end.width) / 2 + 2) chips.push(end);
  const free = times.filter(({ at, text }) =>
    chips.every(({ x, width }) => Math.abs(at - x) > (width + textWidth(text)) / 2 + 2),
  );
  const middle = { y: size.height - 4, 'text-anchor': 'middle' };
  return [
    ...free.map(({ at, text }) => words({ ...middle, x: Math.min(at, size.width - textWidth(text) / 2 - 2) }, text)),
    ...chips.map(
      ({ x, width, text, fill }) =>
        tag('rect', { x: x - width / 2, y: size.height - 15, width, height: 15, rx: 4, fill }) +
        words({ ...middle, x, 'font-weight': 650, fill: palette.panel }, text),
    ),
  ];
}

function atNow(layout: TimelineLayout, halo: Attributes, palette: Palette): string[] {
  const { plot, now, played, size } = layout;
  const wide = labelsWidth(layout.labels) + 10;
  const side = now.x + wide < size.width ? 1 : -1;
  const anchor = side > 0 ? 'start' : 'end';
  const labels = layout.labels.map((label) =>
    layerLabel(label, { x: now.x + 5 * side, 'text-anchor': anchor, ...halo }, palette),
  );
  const free = now.x + (side > 0 ? wide : 10);
  const fans = layout.fans.map(({ name, median }, i) => {
    const text = `${name} dry`;
    const half = textWidth(text) / 2;
    const x = Math.min(Math.max(median, free + half), plot.right - half);
    return words({ x, y: plot.bottom - FAN_HEIGHT - 4 - 12 * i, 'text-anchor': 'middle', ...halo }, text);
  });
  if (played.past) return [...labels, ...fans];
  const { y, text, beyond } = layout.capacity;
  const base = beyond ? y + 10 : y - 4;
  const crowded = layout.labels.some((label) => Math.abs(label.y - base + 4) < 13);
  const x = crowded ? now.x + wide * side : now.x + 5 * side;
  const capacity = `${beyond ? '▲ ' : ''}capacity ${text}`;
  return [...labels, ...fans, words({ x, y: base, 'text-anchor': anchor, ...halo }, capacity)];
}

function layerLabel({ y, name, users, note, version }: Label, place: Attributes, palette: Palette) {
  const fill = palette.versions[version > 1 ? 1 : 0].text;
  const small = note ? tag('tspan', { 'font-size': 10, 'font-weight': 500 }, escapeXml(` ${note}`)) : '';
  const attributes = { ...place, y: y + 4, 'font-size': 12, 'font-weight': 650, fill, 'xml:space': 'preserve' };
  return tag('text', attributes, escapeXml(`${name} ${users}`), small);
}
