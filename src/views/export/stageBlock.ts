import type { Look } from './look.ts';
import type { Block, Place } from './sheet.ts';
import { tag, words } from './svg.ts';

const LEGEND = 30;

/** Room for the stage, which is painted over it later, and the meaning of its shapes below. */
export function stageBlock(height: number, look: Look): Block {
  return { height, draw: () => tag('g', { transform: `translate(18 ${height - 16})` }, ...legend(look)) };
}

/** The part of the block that the stage itself takes. */
export function stagePlace({ x, y, width, height }: Place): Place {
  return { x, y, width, height: height - LEGEND };
}

const CROSS = 'M-4.9-3.3-3.3-4.9 0-1.6 3.3-4.9 4.9-3.3 1.6 0 4.9 3.3 3.3 4.9 0 1.6-3.3 4.9-4.9 3.3-1.6 0Z';
const SPACING = 24;
const LETTER = 6.7;

function legend({ stage }: Look): string[] {
  const v1 = { fill: stage.v1, stroke: stage['v1-text'] };
  const dot = (r: number) => tag('circle', { r, ...v1 });
  const entries: [glyph: string, text: string][] = [
    [dot(4.4), 'version 1'],
    [tag('path', { d: 'M0-5.2 5.2 0 0 5.2-5.2 0Z', fill: stage.v2, stroke: stage['v2-text'] }), 'version 2'],
    [dot(4.4) + tag('circle', { r: 2, fill: stage['v1-soft'] }), 'has a cart'],
    [dot(3.6) + tag('circle', { r: 5.8, fill: 'none', stroke: stage.ink, 'stroke-width': 1.6 }), 'placing an order'],
    [
      tag('path', { d: 'M-4 .5-1.2 3.4 4-3.2', fill: 'none', stroke: stage['good-text'], 'stroke-width': 2.2 }),
      'left content',
    ],
    [tag('path', { d: CROSS, fill: stage.harm }), 'cut off'],
    [tag('path', { d: CROSS, fill: stage.panel, stroke: stage['harm-text'], 'stroke-width': 1.3 }), 'turned away'],
  ];
  let x = 0;
  return entries.map(([glyph, text]) => {
    const entry = tag('g', { transform: `translate(${Math.round(x)} 0)` }, glyph);
    const label = words({ x: Math.round(x) + 11, y: 4, 'font-size': 12, fill: stage['ink-2'] }, text);
    x += 11 + LETTER * text.length + SPACING;
    return entry + label;
  });
}
