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
export type Pen = ((x: number, y: number, text: string, hand: Hand) => number) & { g: CanvasRenderingContext2D };

export function createPen(g: CanvasRenderingContext2D, look: Look): Pen {
  const write = (x: number, y: number, text: string, { size, weight = 400, colour, align = 'left', room }: Hand) => {
    g.font = `${weight} ${size}px ${look.font}`;
    if (room !== undefined) {
      const { width } = g.measureText(text);
      if (width > room) g.font = `${weight} ${size * Math.max(SMALLEST, room / width)}px ${look.font}`;
    }
    g.textAlign = align;
    g.fillStyle = colour ?? look.stage.ink;
    const shown = room === undefined ? text : shorten(g, text, room);
    g.fillText(shown, x, y);
    const { width } = g.measureText(shown);
    return align === 'left' ? x + width : align === 'right' ? x : x + width / 2;
  };
  return Object.assign(write, { g });
}

function shorten(g: CanvasRenderingContext2D, text: string, room: number): string {
  if (g.measureText(text).width <= room + 0.5) return text;
  const letters = [...text];
  while (letters.length > 1 && g.measureText(`${letters.join('')}…`).width > room) letters.pop();
  return `${letters.join('')}…`;
}
