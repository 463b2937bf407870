import { area, type CurveFactory, curveLinear, curveStepAfter, line } from 'd3';
import { FAN_HEIGHT, type Fan } from '../timeline/fan.ts';
import type { Point, TimelineLayout } from '../timeline/layout.ts';
import type { Mark, MarkKind } from '../timeline/marks.ts';
import type { Palette } from '../timeline/palette.ts';
import type { Edge } from '../timeline/stack.ts';
import { tag } from './svg.ts';
import { timelineWords } from './timelineWords.ts';

/** The timeline as SVG markup with the same geometry as on the page; a pure function, for an `<svg>` of the layout's size. */
export function timelineSvg(layout: TimelineLayout, palette: Palette): string {
  const { plot, now, played } = layout;
  const nowX = between(plot.left, now.x, plot.right);
  const playedX = between(plot.left, played.x, plot.right);
  const height = plot.bottom - plot.top;
  return [
    tag(
      'defs',
      {},
      clip('past', plot.left, plot.top, playedX, plot.bottom + 1),
      clip('ahead', nowX, plot.top, plot.right, plot.bottom + 1),
      ...palette.versions.map(({ fill }, i) => hatch(`hatch${i + 1}`, fill)),
    ),
    bands(layout, palette),
    grid(layout, palette),
    tag('g', { 'clip-path': 'url(#past)' }, layers(layout, palette), capacity(layout, palette)),
    played.past ? veil(nowX, plot.top, playedX - nowX, height, palette.panel) : '',
    tag('g', { 'clip-path': 'url(#ahead)' }, ...layout.fans.map((fan) => fanShape(fan, layout, palette))),
    played.past ? dashes(played.x, plot.top, plot.bottom, palette.faint) : '',
    now.within ? box(now.x - 0.75, plot.top - 2, 1.5, height + 5, palette.ink) : '',
    ...layout.marks.map((mark) => markShape(mark, plot.top - 7, palette)),
    timelineWords(layout, palette),
  ].join('');
}

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** What was already played, but is later than the moment shown, is pale. */
function veil(x: number, y: number, width: number, height: number, fill: string): string {
  return tag('rect', { x, y, width: Math.max(0, width), height, fill, opacity: '0.62' });
}

function dashes(x: number, top: number, bottom: number, colour: string): string {
  const d = `M${Math.round(x * 10) / 10} ${top}V${bottom}`;
  return tag('path', { d, stroke: colour, 'stroke-width': 1, 'stroke-dasharray': '2 2' });
}

function box(x: number, y: number, width: number, height: number, fill: string): string {
  return tag('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), fill });
}

function clip(id: string, left: number, top: number, right: number, bottom: number): string {
  return tag('clipPath', { id }, box(left, top, right - left, bottom - top, 'none'));
}

function hatch(id: string, stroke: string): string {
  const attributes = { id, width: 9, height: 9, patternUnits: 'userSpaceOnUse' };
  return tag(
    'pattern',
    attributes,
    tag('path', { d: 'M-10 10 1 -1M-1 10 10 -1M8 10 19 -1', stroke, 'stroke-width': 1.5 }),
  );
}

function bands({ bands, plot }: TimelineLayout, palette: Palette): string {
  const height = plot.bottom - plot.top;
  return bands
    .map(({ x0, x1, index }) => {
      const ground = box(x0, plot.top, x1 - x0, height, index % 2 === 1 ? palette.band : palette.panel);
      return ground + box(Math.round(x0), plot.top, 1, height, palette.line);
    })
    .join('');
}

function grid({ counts, times, plot }: TimelineLayout, palette: Palette): string {
  const width = plot.right - plot.left;
  return [
    ...counts.map(({ at }) => box(plot.left, Math.round(at), width, 1, palette.line)),
    box(plot.left, Math.round(plot.bottom), width, 1, palette.lineStrong),
    ...times.map(({ at }) => box(Math.round(at), plot.bottom, 1, 4, palette.lineStrong)),
  ].join('');
}

/** From the top layer down, each filled to the bottom and covered by the next; the edges come last. */
function layers({ layers, plot, x, y, played }: TimelineLayout, palette: Palette): string {
  const shape = area<Point>(
    (p) => p[0],
    plot.bottom,
    (p) => p[1],
  ).digits(1);
  const fills: string[] = [];
  const edges: string[] = [];
  const clips: string[] = [];
  layers.toReversed().forEach(({ runs, upper }, fromTop) => {
    const odd = (layers.length - 1 - fromTop) % 2 === 1;
    const points = pixels(upper, x, y, plot.right);
    runs.forEach(({ version, startTick, endTick }, i) => {
      const id = `run${fromTop}-${i}`;
      const right = Math.min(plot.right, i === runs.length - 1 ? played.x : x(endTick));
      clips.push(clip(id, Math.max(plot.left, x(startTick)), plot.top, right, plot.bottom + 1));
      const kind = version > 1 ? 2 : 1;
      const colours = palette.versions[kind - 1];
      const d = shape(points) ?? '';
      const within = { 'clip-path': `url(#${id})`, 'data-version': kind };
      fills.push(tag('path', { ...within, d, fill: odd ? colours.tint : colours.fill }));
      if (odd) fills.push(tag('path', { ...within, d, fill: `url(#hatch${kind})` }));
      edges.push(tag('path', { ...within, ...stroke(points, colours.text, 1.25), 'stroke-linejoin': 'bevel' }));
    });
  });
  return tag('defs', {}, ...clips) + fills.join('') + edges.join('');
}

function capacity({ installed, serving, x, y, plot }: TimelineLayout, palette: Palette): string {
  const steps = (edge: Edge, colour: string, width: number, dashes: string): string =>
    tag('path', {
      ...stroke(pixels(edge, x, y, plot.right), colour, width, curveStepAfter),
      'stroke-dasharray': dashes,
    });
  return steps(installed, palette.lineStrong, 1, '1 3') + steps(serving, palette.ink, 1.5, '6 4');
}

function stroke(points: Point[], colour: string, width: number, curve: CurveFactory = curveLinear) {
  const d = line<Point>().curve(curve).digits(1)(points) ?? '';
  return { d, fill: 'none', stroke: colour, 'stroke-width': String(width) };
}

/** An edge in pixels, drawn on to the right of what was played. */
function pixels(edge: Edge, x: (tick: number) => number, y: (users: number) => number, right: number): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < edge.length; i += 2) points.push([x(edge[i]), y(edge[i + 1])]);
  const [lastX, lastY] = points[points.length - 1];
  points.push([Math.max(lastX, right + 1), lastY]);
  return points;
}

/** How the users left should go, and a box on the axis for when the last of them does. */
function fanShape({ early, middle, late, low, median, high, version }: Fan, layout: TimelineLayout, palette: Palette) {
  const { bottom } = layout.plot;
  const { soft, text } = palette.versions[version > 1 ? 1 : 0];
  const spread = line<Point>().digits(1)([...early, ...late.toReversed()]) ?? '';
  return [
    tag('rect', {
      x: low,
      y: bottom - FAN_HEIGHT,
      width: Math.max(0, high - low),
      height: FAN_HEIGHT,
      fill: soft,
      opacity: '0.6',
    }),
    tag('path', { d: spread, fill: soft }),
    tag('path', { ...stroke(middle, text, 1.5), 'stroke-dasharray': '3 3' }),
    box(low, bottom - 2, high - low, 3, text),
    ...[low, high].map((at) => box(at - 0.5, bottom - 8, 1, 8, text)),
    box(median - 1, bottom - FAN_HEIGHT, 2, FAN_HEIGHT, text),
  ].join('');
}

/** The shapes of events, around 0, 0: ✕ harm, ◆ a failed test, ▼ a timeout, ■ the rollout, a drop for bone dry. */
const SHAPES: Record<MarkKind, string> = {
  harm: 'M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5',
  testFailed: 'M0-5 4.5 0 0 5-4.5 0Z',
  deadline: 'M-4.5-4h9L0 4Z',
  rollout: 'M-3.5-3.5h7v7h-7Z',
  dry: 'M0-5.5Q4-.5 3.6 1.4A3.6 3.6 0 1 1-3.6 1.4Q-4-.5 0-5.5Z',
};

function markShape({ kind, x, later }: Mark, y: number, palette: Palette): string {
  const grave = kind === 'harm' || kind === 'testFailed';
  const colour = grave ? palette.harm : kind === 'dry' ? palette.good : palette.faint;
  const look = kind === 'harm' ? { fill: 'none', stroke: colour, 'stroke-width': 2 } : { fill: colour };
  const place = {
    transform: `translate(${Math.round(x * 10) / 10} ${y})`,
    'data-mark': kind,
    opacity: later ? '0.7' : '1',
  };
  return tag('g', place, box(-0.5, 4, 1, 5, colour), tag('path', { d: SHAPES[kind], ...look }));
}
