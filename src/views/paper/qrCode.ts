import { encode } from 'uqr';

/** With more modules a side than this (97) they would be under 0.29 mm on paper, and hard to read for a phone. */
const LARGEST_VERSION = 20;

/** A QR code: modules a side, and the dark ones as a path of SVG, one unit each. Null for a text that is too long: about 858 bytes. */
export function qrCode(text: string): { size: number; path: string } | null {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return null;
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, maxVersion: LARGEST_VERSION, border: 0 });
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: dark.join('') };
}

/** What a code of that version holds at the lowest level of correction (ISO/IEC 18004). */
const MOST_BYTES = 858;
