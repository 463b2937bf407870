import { interpolateRgb } from 'd3';
import { readColours } from '../canvas/readColours.ts';

/** The page's colours as a canvas needs them. Of a version: its fill, a lighter tint of it and its colour as text. */
export type Palette = {
  panel: string;
  band: string;
  ink: string;
  faint: string;
  line: string;
  lineStrong: string;
  harm: string;
  good: string;
  versions: { fill: string; tint: string; soft: string; text: string }[];
};

/** Reads the colours of the theme in force. */
export function readPalette(root: Element): Palette {
  const colour = readColours(root);
  const version = (name: string) => ({
    fill: colour(name),
    tint: interpolateRgb(colour(name), colour('panel'))(0.42),
    soft: colour(`${name}-soft`),
    text: colour(`${name}-text`),
  });
  return {
    panel: colour('panel'),
    band: colour('panel-2'),
    ink: colour('ink'),
    faint: colour('ink-2'),
    line: colour('line'),
    lineStrong: colour('line-strong'),
    harm: colour('harm'),
    good: colour('good'),
    versions: [version('v1'), version('v2')],
  };
}
