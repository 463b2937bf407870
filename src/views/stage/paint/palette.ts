import { readColours } from '../../kit/canvas/readColours.ts';

/** The name of a colour in app.css. */
export type ColourName = (typeof NAMES)[number];
/** The colours of the scene, as CSS text, and the font of what is written on it. */
export type Palette = Record<ColourName | 'font', string>;

const NAMES = [
  'ground',
  'panel',
  'panel-2',
  'ink',
  'ink-2',
  'line',
  'edge',
  'v1',
  'v1-soft',
  'v1-text',
  'v2',
  'v2-soft',
  'v2-text',
  'harm',
  'harm-soft',
  'harm-text',
  'slow-text',
  'good',
  'good-text',
] as const;

/** Reads the page's colours; do so again when the theme changes. */
export function readPalette(element: Element): Palette {
  const colour = readColours(element);
  const colours = Object.fromEntries(NAMES.map((name) => [name, colour(name)]));
  return { ...colours, font: getComputedStyle(element).fontFamily || 'sans-serif' } as Palette;
}

export type VersionColours = { fill: string; edge: string; soft: string };

/** Colours of a version: everything from 2 on is new. */
export function versionColours(palette: Palette, version: number): VersionColours {
  return version >= 2
    ? { fill: palette.v2, edge: palette['v2-text'], soft: palette['v2-soft'] }
    : { fill: palette.v1, edge: palette['v1-text'], soft: palette['v1-soft'] };
}
