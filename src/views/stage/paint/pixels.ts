import type { Size } from '../../kit/canvas/fitCanvas.ts';
import { mix, rgb } from '../../kit/canvas/readColours.ts';
import { type Dots, KINDS } from '../scene/dots.ts';
import { DIAMOND, ringRadius } from './paintDots.ts';
import { type Palette, versionColours } from './palette.ts';

/** From this many dots on they are stamped as pixels: the cost then hardly grows with their number. */
export const CROWD = 1500;
/** The most pixels stamped a frame; above, the crowd is drawn less finely. */
const MOST_PIXELS = 3_000_000;

/** An order is shown to a quarter. */
const QUARTERS = 4;

/** A dot's look as pixels: where they are from its centre, and their colours. */
type Stamp = { dx: Int8Array; dy: Int8Array; colour: Uint32Array };

/** A buffer of pixels to stamp dots into. */
export type Pixels = {
  image: ImageData;
  words: Uint32Array;
  ratio: number;
  stamps: Stamp[];
  /** What the stamps were made for. */
  radius: number;
  palette: Palette | null;
};

export function pixelRatio({ width, height }: Size, deviceRatio: number): number {
  return Math.min(deviceRatio, Math.max(1, Math.sqrt(MOST_PIXELS / (width * height))));
}

/** A buffer for a scene of this size. */
export function createPixels(g: CanvasRenderingContext2D, size: Size, ratio: number): Pixels {
  const image = g.createImageData(
    Math.max(1, Math.round(size.width * ratio)),
    Math.max(1, Math.round(size.height * ratio)),
  );
  return { image, words: new Uint32Array(image.data.buffer), ratio, stamps: [], radius: 0, palette: null };
}

/** Stamps every dot that is no larger than most, and shows them. */
export function paintPixels(g: CanvasRenderingContext2D, pixels: Pixels, dots: Dots, palette: Palette): void {
  if (pixels.radius !== dots.radius || pixels.palette !== palette) {
    const stamps = Array.from({ length: KINDS * QUARTERS }, (_, i) =>
      makeStamp(Math.floor(i / QUARTERS), ((i % QUARTERS) + 0.5) / QUARTERS, dots.radius * pixels.ratio, palette),
    );
    pixels.stamps = stamps;
    pixels.radius = dots.radius;
    pixels.palette = palette;
  }
  const { words, ratio, stamps, image } = pixels;
  const { width, height } = image;
  const { x, y, kind, size, order, count, radius } = dots;
  words.fill(0);
  for (let n = 0; n < count; n++) {
    if (size[n] > radius) continue;
    const quarter = order[n] > 0 ? Math.min(QUARTERS - 1, Math.floor(order[n] * QUARTERS)) : 0;
    const { dx, dy, colour } = stamps[kind[n] * QUARTERS + quarter];
    const cx = Math.round(x[n] * ratio);
    const cy = Math.round(y[n] * ratio);
    for (let p = 0; p < colour.length; p++) {
      const px = cx + dx[p];
      const py = cy + dy[p];
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const at = py * width + px;
      // A fainter pixel, the rim of a dot, never covers a stronger one.
      if (colour[p] >>> 24 >= words[at] >>> 24) words[at] = colour[p];
    }
  }
  g.putImageData(image, 0, 0);
}

/** `order`: how far the order has come, 0 to 1. */
function makeStamp(kind: number, order: number, r: number, palette: Palette): Stamp {
  const round = kind < 4;
  const activity = kind === 0 ? 0 : (kind - 1) % 3;
  const { fill, edge, soft } = versionColours(palette, round ? 1 : 2);
  const body = kind === 0 ? palette['ink-2'] : r < 4 ? mix(fill, edge, 0.5) : fill;
  const ring = ringRadius(r);
  const reach = Math.ceil(activity === 2 ? Math.max(ring + 1, r * DIAMOND) : r * (round ? 1 : DIAMOND)) + 1;
  const dx: number[] = [];
  const dy: number[] = [];
  const colour: number[] = [];
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      // Distance from the middle such that the outline is at r, whatever the shape.
      const away = round ? Math.hypot(x, y) : (Math.abs(x) + Math.abs(y)) / DIAMOND;
      const inside = cover(r - away);
      const turned = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
      const onRing =
        activity === 2 && turned <= order
          ? cover(Math.max(0.5, r * 0.15) + 0.2 - Math.abs(Math.hypot(x, y) - ring))
          : 0;
      if (inside < 0.08 && onRing < 0.08) continue;
      const cart = activity === 1 && y < 0 && Math.abs(x) <= -y * 0.55;
      const rim = r >= 4 && away > r * 0.8;
      dx.push(x);
      dy.push(y);
      colour.push(onRing > inside ? word(palette.ink, onRing) : word(cart ? soft : rim ? edge : body, inside));
    }
  }
  return { dx: Int8Array.from(dx), dy: Int8Array.from(dy), colour: Uint32Array.from(colour) };
}

const cover = (depth: number): number => Math.min(1, Math.max(0, depth + 0.5));

/** A pixel as canvas keeps it, red in the lowest byte. */
function word(colour: string, opacity: number): number {
  const [r, g, b] = rgb(colour);
  return ((Math.round(opacity * 255) << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
