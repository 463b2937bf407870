import { pictureWords } from '../../../words/share/pictures.ts';

/** More pixels than this no browser is asked for. */
const MOST_PIXELS = 40_000_000;

/** A canvas of this many pixels. @throws when the browser gives none */
export function createCanvas(
  width: number,
  height: number,
): { canvas: HTMLCanvasElement; g: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const g = width * height > MOST_PIXELS ? null : canvas.getContext('2d');
  if (g === null) throw new Error(pictureWords.noCanvas);
  return { canvas, g };
}

/** An SVG as something that a canvas can draw. It is handed over in the address, so nothing is asked of any server. */
export async function readSvg(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

export async function toPng(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error(pictureWords.tooLarge);
  return new Uint8Array(await blob.arrayBuffer());
}
