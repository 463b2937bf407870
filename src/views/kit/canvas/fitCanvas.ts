import { rootScale } from './rootScale.ts';

export type Size = { width: number; height: number };

/** Pixels of the screen to a design pixel; more than three to a CSS pixel nobody sees. */
export function screenScale(): number {
  return Math.min(3, globalThis.devicePixelRatio || 1) * rootScale();
}

/** Makes a canvas as large as its place on the page; that wipes it. One that fits already stays as it is. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Size, scale: number): void {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}
