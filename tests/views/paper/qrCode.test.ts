import decode from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../src/views/paper/qrCode.ts';

/** What a reader of QR codes finds in one drawn with so many pixels to a module, and the quiet edge that the standard asks for. */
function read({ size, path }: { size: number; path: string }): string | undefined {
  const [scale, quiet] = [3, 4];
  const width = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(4 * width * width).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g)) {
    for (let i = 0; i < scale * scale; i++) {
      const column = (Number(x) + quiet) * scale + (i % scale);
      const row = (Number(y) + quiet) * scale + Math.floor(i / scale);
      pixels.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
    }
  }
  return decode(pixels, width, width)?.data;
}

const link = (length: number) => 'https://bonedry.test/#run=1.'.padEnd(length, 'aB3_-');

describe('a QR code', () => {
  it('reads as what it was made of, up to the longest', () => {
    for (const length of [60, 200, 400, 858]) {
      const code = qrCode(link(length));
      expect(code && read(code)).toBe(link(length));
    }
  });

  it('has at most 97 modules a side, and is none for what needs more', () => {
    expect(qrCode(link(858))?.size).toBe(97);
    expect(qrCode(link(859))).toBeNull();
  });
});
