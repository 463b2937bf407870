import type { Palette } from './palette.ts';

/** Size and height of a note, as on the page. */
export const NOTE = { size: 12, line: 16 };

type Hand = { align?: 'left' | 'right'; bold?: boolean; colour?: string; plate?: boolean };

export function widthOfNote(g: CanvasRenderingContext2D, text: string, { font }: Palette, bold = false): number {
  g.font = `${bold ? 700 : 400} ${NOTE.size}px ${font}`;
  return g.measureText(text).width;
}

/** Writes a note on a base line, on a plate that keeps it apart from what is below. */
export function writeNote(
  g: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  palette: Palette,
  { align = 'left', bold = false, colour = palette['ink-2'], plate = false }: Hand = {},
): void {
  const w = widthOfNote(g, text, palette, bold);
  g.textAlign = align;
  if (plate) {
    g.globalAlpha = 0.85;
    g.fillStyle = palette.panel;
    g.beginPath();
    g.roundRect((align === 'right' ? x - w : x) - 4, y - NOTE.size, w + 8, NOTE.line, 4);
    g.fill();
    g.globalAlpha = 1;
  }
  g.fillStyle = colour;
  g.fillText(text, x, y);
}
