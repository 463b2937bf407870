import type { Look } from './look.ts';

export type Hand = {
  size: number;
  weight?: number;
  colour?: string;
  align?: 'left' | 'center' | 'right';
  /** Longer words are written smaller, and then cut short. */
  room?: number;
};

/** How far words shrink before they are cut. */
const SMALLEST = 0.75;

/** Writes words on a base line; returns where they end. */
export type Writer = ((x: number, y: number, text: string, hand: Hand) => number) & {
  g: CanvasRenderingContext2D;
  /** The words in lines of this width, broken between them. */
  lines(text: string, width: number, hand: Hand): string[];
};

export function createWriter(g: CanvasRenderingContext2D, look: Look): Writer {
  const widthOf = (text: string): number => g.measureText(text).width;
  const take = ({ size, weight = 400 }: Hand, shrunk = 1): void => {
    g.font = `${weight} ${size * shrunk}px ${look.font}`;
  };
  const write = (x: number, y: number, text: string, hand: Hand) => {
    const { colour, align = 'left', room } = hand;
    take(hand);
    if (room !== undefined && widthOf(text) > room) take(hand, Math.max(SMALLEST, room / widthOf(text)));
    g.textAlign = align;
    g.fillStyle = colour ?? look.stage.ink;
    const shown = room === undefined ? text : shorten(g, text, room);
    g.fillText(shown, x, y);
    const width = widthOf(shown);
    return align === 'left' ? x + width : align === 'right' ? x : x + width / 2;
  };
  const lines = (text: string, width: number, hand: Hand) => {
    take(hand);
    const [first, ...words] = text.split(' ');
    const broken = [first];
    for (const word of words) {
      const longer = `${broken[broken.length - 1]} ${word}`;
      if (widthOf(longer) <= width) broken[broken.length - 1] = longer;
      else broken.push(word);
    }
    return broken;
  };
  return Object.assign(write, { g, lines });
}

function shorten(g: CanvasRenderingContext2D, text: string, room: number): string {
  if (g.measureText(text).width <= room + 0.5) return text;
  const letters = [...text];
  while (letters.length > 1 && g.measureText(`${letters.join('')}…`).width > room) letters.pop();
  return `${letters.join('')}…`;
}
