import { readColours } from '../canvas/readColours.ts';

/** The colours of the scene, as CSS text, and the font of what is written on it. */
export type Palette = Record<(typeof NAMES)[number] | 'font', string>;

const NAMES = [
  'ground',
  'panel',
  'panel-2',
  'ink',
  'ink-2',
  'line',
  'line-strong',
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

/** Red, green and blue of `#rgb` or `#rrggbb`; grey for anything else. */
export function rgb(colour: string): [number, number, number] {
  const hex = colour.replace('#', '');
  const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
  const value = /^[\da-f]{6}/i.test(full) ? Number.parseInt(full.slice(0, 6), 16) : 0x808080;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A colour between two: 0 is the first, 1 the second. */
export function mix(a: string, b: string, t: number): string {
  const [x, y] = [rgb(a), rgb(b)];
  return `#${x
    .map((c, i) =>
      Math.round(c + (y[i] - c) * t)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export type VersionColours = { fill: string; edge: string; soft: string };

/** Colours of a version: everything from 2 on is new. */
export function versionColours(palette: Palette, version: number): VersionColours {
  return version >= 2
    ? { fill: palette.v2, edge: palette['v2-text'], soft: palette['v2-soft'] }
    : { fill: palette.v1, edge: palette['v1-text'], soft: palette['v1-soft'] };
}
