import { described, pictureWords } from '../../../words/share/pictures.ts';
import { escapeXml, svgDocument, tag, words } from '../../kit/pens/svg.ts';
import type { About } from '../snapshot/snapshot.ts';
import type { Look } from './look.ts';

/** A panel of the sheet: how high it is, and its markup for a width. What is empty is painted over. */
export type Block = { height: number; draw: (width: number) => string };
export type Place = { x: number; y: number; width: number; height: number };

/** A picture with its title, settings and link; `places` are where the blocks are. */
export type Sheet = {
  width: number;
  height: number;
  places: Place[];
  /** Where the base line of the moment's words begins. */
  momentPlace: { x: number; y: number };
  svg: (scale: number) => string;
};

const SHEET_WIDTH = 1280;
const MARGIN = 24;
const GAP = 12;
const SMALL = 12;
const TINY = 9;
/** Longer links are not printed in full: they are in the file all the same. */
const LINK_LINES = 12;
/** About the width of a letter, as a part of the size of its type. */
const LETTER = 0.52;
const MONO = 0.605;

/** Puts blocks below each other on one sheet, between what they are of and the link that brings it back. */
export function layoutSheet(about: About, blocks: Block[], look: Look): Sheet {
  const { ground, panel, ink, line } = look.stage;
  const faint = look.stage['ink-2'];
  const width = SHEET_WIDTH;
  const inner = width - 2 * MARGIN;
  const drawn: string[] = [];
  let y = MARGIN + 20;

  const brand = { x: width - MARGIN, y, 'text-anchor': 'end', 'font-size': 15, 'font-weight': 700, fill: ink };
  drawn.push(words(brand, pictureWords.brand), drop(width - MARGIN - 92, y - 5, look.stage.harm));
  drawn.push(words({ x: MARGIN, y, 'font-size': 24, 'font-weight': 750, fill: ink }, about.title));
  y += 24;
  const momentPlace = { x: MARGIN, y };
  drawn.push(words({ ...momentPlace, 'font-size': 14.5, 'font-weight': 600, fill: ink }, about.moment));
  const notes = [
    ...(about.outlook ? [about.outlook] : []),
    ...wrap(about.parameters, inner, SMALL * LETTER),
    ...(about.acts ? wrap(pictureWords.acts(about.acts), inner, SMALL * LETTER) : []),
  ];
  for (const text of notes) {
    y += 17;
    drawn.push(words({ x: MARGIN, y, 'font-size': SMALL, fill: faint }, text));
  }
  y += GAP + 2;

  const places = blocks.map(({ height, draw }) => {
    const place = { x: MARGIN, y, width: inner, height };
    const panelBox = { ...place, rx: 10, fill: panel, stroke: line };
    drawn.push(tag('rect', panelBox), tag('g', { transform: `translate(${MARGIN} ${y})` }, draw(inner)));
    y += height + GAP;
    return place;
  });

  y += 6;
  const lines = cut(wrapAnywhere(about.link, inner, TINY * MONO));
  const address = lines.map((text, i) =>
    words({ x: MARGIN, y: y + i * 12, 'font-size': TINY, 'font-family': 'monospace', fill: faint }, text),
  );
  drawn.push(about.isLink ? tag('a', { href: about.link }, ...address) : address.join(''));
  const height = y + (lines.length - 1) * 12 + MARGIN - 8;

  const meta = described(about.title, about.moment, about.parameters, about.acts);
  return {
    width,
    height,
    places,
    momentPlace,
    svg: (scale) =>
      svgDocument(
        width,
        height,
        look.font,
        scale,
        tag('title', {}, escapeXml(about.title)),
        tag('desc', {}, escapeXml(meta)),
        tag('metadata', {}, escapeXml(about.link)),
        tag('rect', { width, height, fill: ground }),
        ...drawn,
      ),
  };
}

/** The page's sign, 14 pixels high. */
function drop(x: number, y: number, fill: string): string {
  return tag('path', {
    d: 'M0-8C3-4 5-1.5 5 1A5 5 0 0 1-5 1C-5-1.5-3-4 0-8Z',
    fill,
    transform: `translate(${x} ${y})`,
  });
}

/** Text in lines of about this many pixels, broken between words; a word that is too long for a line is broken too. */
export function wrap(text: string, width: number, letter: number): string[] {
  const room = Math.max(8, Math.floor(width / letter));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => chunks(long, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function wrapAnywhere(text: string, width: number, letter: number): string[] {
  return chunks(text, Math.floor(width / letter));
}

function chunks(text: string, length: number): string[] {
  const letters = [...text];
  const count = Math.max(1, Math.ceil(letters.length / length));
  return Array.from({ length: count }, (_, i) => letters.slice(i * length, (i + 1) * length).join(''));
}

function cut(lines: string[]): string[] {
  if (lines.length <= LINK_LINES) return lines;
  return [...lines.slice(0, LINK_LINES - 1), pictureWords.restOfLink];
}
