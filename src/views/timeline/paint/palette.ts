import { readColours } from '../../kit/canvas/readColours.ts';

/** The page's colours as a pen needs them, and its font. Of a version: its fill, a soft one and its colour as text. */
export type Palette = {
  panel: string;
  band: string;
  ink: string;
  faint: string;
  line: string;
  edge: string;
  harm: string;
  good: string;
  versions: { fill: string; soft: string; text: string }[];
  font: string;
};

/** Reads the colours of the theme in force. */
export function readPalette(root: Element): Palette {
  const colour = readColours(root);
  const version = (name: string) => ({
    fill: colour(name),
    soft: colour(`${name}-soft`),
    text: colour(`${name}-text`),
  });
  return {
    panel: colour('panel'),
    band: colour('panel-2'),
    ink: colour('ink'),
    faint: colour('ink-2'),
    line: colour('line'),
    edge: colour('edge'),
    harm: colour('harm'),
    good: colour('good'),
    versions: [version('v1'), version('v2')],
    font: getComputedStyle(root).fontFamily || 'sans-serif',
  };
}

/** The colours of a version: everything from 2 on is new. */
export function coloursOf(version: number, { versions }: Palette): Palette['versions'][number] {
  return versions[version > 1 ? 1 : 0];
}
