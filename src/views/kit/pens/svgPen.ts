import { FADE_FROM, type Fill, HALO_WIDTH, HATCH, type Line, NOTE, type Pen, type Type, type Word } from './pen.ts';
import { escapeXml, tag, tenth, words } from './svg.ts';

/** A pen that writes SVG markup; the names of what it defines begin with `prefix`, apart from other pens in the same picture. */
export function svgPen(prefix: string): Pen & { markup(): string } {
  const definitions = new Map<string, { id: string; markup: string }>();
  let drawn: string[] = [];

  /** A reference to something that is defined once, however often it is used. */
  const defined = (key: string, markup: (id: string) => string): string => {
    const known = definitions.get(key) ?? { id: `${prefix}${definitions.size + 1}`, markup: '' };
    if (known.markup === '') definitions.set(key, { ...known, markup: markup(known.id) });
    return `url(#${known.id})`;
  };
  const group = (attributes: Record<string, string | number>, draw: () => void): void => {
    const outside = drawn;
    drawn = [];
    draw();
    outside.push(tag('g', attributes, ...drawn));
    drawn = outside;
  };
  const paintOf = (fill: Fill): string =>
    typeof fill === 'string' ? fill : defined(`hatch ${fill.hatch}`, (id) => hatch(id, fill.hatch));

  return {
    rect: (x, y, width, height, fill, { round, edge } = {}) => {
      if (width <= 0 || height <= 0) return;
      drawn.push(
        tag('rect', { x, y, width, height, fill, ...(round && { rx: round }), ...(edge && { stroke: edge }) }),
      );
    },
    fade: (x, y, width, height, foot, head) => {
      if (width <= 0 || height <= 0) return;
      const fill = defined(`fade ${foot} ${head}`, (id) => fade(id, foot, head));
      drawn.push(tag('rect', { x, y, width, height, fill }));
    },
    fill: (outline, fill) => {
      drawn.push(tag('path', { d: `${pathOf(outline)}Z`, fill: paintOf(fill) }));
    },
    line: (line, { colour, width, dashes }) => {
      const look = { fill: 'none', stroke: colour, 'stroke-width': String(width), 'stroke-linejoin': 'bevel' };
      drawn.push(tag('path', { d: pathOf(line), ...look, ...(dashes && { 'stroke-dasharray': dashes.join(' ') }) }));
    },
    shape: (path, x, y, colour, width) => {
      const look = width === undefined ? { fill: colour } : { fill: 'none', stroke: colour, 'stroke-width': width };
      drawn.push(tag('path', { d: path, transform: `translate(${tenth(x)} ${tenth(y)})`, ...look }));
    },
    write: (word, type) => {
      drawn.push(text(word, type));
    },
    within: (left, top, right, bottom, draw) => {
      const box = { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
      const clip = defined(`clip ${Object.values(box).map(tenth).join(' ')}`, (id) =>
        tag('clipPath', { id }, tag('rect', box)),
      );
      group({ 'clip-path': clip }, draw);
    },
    faded: (opacity, draw) => {
      if (opacity === 1) draw();
      else group({ opacity: String(opacity) }, draw);
    },
    markup: () => {
      const all = [...definitions.values()].map(({ markup }) => markup);
      return `${all.length === 0 ? '' : tag('defs', {}, ...all)}${drawn.join('')}`;
    },
  };
}

/** A line in SVG's path language, broken where it is. */
function pathOf(line: Line): string {
  const parts: string[] = [];
  let broken = true;
  for (let i = 0; i < line.length; i += 2) {
    const gap = Number.isNaN(line[i + 1]);
    if (!gap) parts.push(`${broken ? 'M' : 'L'}${tenth(line[i])} ${tenth(line[i + 1])}`);
    broken = gap;
  }
  return parts.join('');
}

function hatch(id: string, colour: string): string {
  const { tile, width } = HATCH;
  const lines = [-tile, 0, tile].map((shift) => `M${shift - 1} ${tile + 1}L${shift + tile + 1} -1`);
  const line = tag('path', { d: lines.join(''), stroke: colour, 'stroke-width': String(width) });
  return tag('pattern', { id, width: tile, height: tile, patternUnits: 'userSpaceOnUse' }, line);
}

function fade(id: string, foot: string, head: string): string {
  const stops = [
    tag('stop', { offset: FADE_FROM, 'stop-color': foot }),
    tag('stop', { offset: 1, 'stop-color': head }),
  ];
  return tag('linearGradient', { id, x1: 0, y1: 1, x2: 0, y2: 0 }, ...stops);
}

function text({ x, y, text, note, anchor }: Word, { size, weight, colour, halo }: Type): string {
  const attributes = {
    x,
    y,
    'font-size': size,
    fill: colour,
    ...(anchor !== 'start' && { 'text-anchor': anchor }),
    ...(weight && { 'font-weight': weight }),
    ...(halo && { 'paint-order': 'stroke', stroke: halo, 'stroke-width': HALO_WIDTH, 'stroke-linejoin': 'round' }),
  };
  if (!note) return words(attributes, text);
  const small = tag('tspan', { 'font-size': size - NOTE.smaller, 'font-weight': NOTE.weight }, escapeXml(note));
  return tag('text', { ...attributes, 'xml:space': 'preserve' }, escapeXml(`${text} `), small);
}
