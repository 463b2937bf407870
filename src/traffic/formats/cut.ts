/** How a format cuts its lines: what stands between two fields, and what a field may be wrapped in. */
export type Cutting = {
  /** Several spaces are one; any other separator counts each time. */
  separator: number;
  quotes: 'none' | 'escaped' | 'doubled';
  /** Whether a field may be [in brackets] or {in braces}. */
  brackets?: boolean;
};

const [SPACE, QUOTE, BACKSLASH] = [32, 34, 92];
const CLOSES: Record<number, number> = { 91: 93, 123: 125 };

/** More fields of a line are not looked at. */
export const MOST_FIELDS = 64;

/** Where each field of a line begins and ends, without what it is wrapped in: two by two in `spans`. Gives how many there are. */
export function cutLine(cutting: Cutting, bytes: Uint8Array, from: number, to: number, spans: Int32Array): number {
  const { separator, quotes, brackets = false } = cutting;
  const many = separator === SPACE;
  const quoted = quotes !== 'none';
  let count = 0;
  let at = from;
  while (at < to && count < MOST_FIELDS) {
    if (many) {
      while (at < to && bytes[at] === SPACE) at += 1;
      if (at === to) break;
    }
    const first = bytes[at];
    let start = at;
    let end: number;
    if (quoted && first === QUOTE) {
      start += 1;
      end = quotes === 'escaped' ? escapedEnd(bytes, start, to) : doubledEnd(bytes, start, to);
      at = end + 1;
      while (at < to && bytes[at] !== separator) at += 1;
    } else if (brackets && (first === 91 || first === 123)) {
      start += 1;
      end = indexUpTo(bytes, CLOSES[first], start, to);
      at = indexUpTo(bytes, separator, end, to);
    } else {
      end = at;
      while (end < to && bytes[end] !== separator) end += 1;
      at = end;
    }
    spans[2 * count] = start;
    spans[2 * count + 1] = end;
    count += 1;
    if (!many && at + 1 === to && count < MOST_FIELDS) {
      spans[2 * count] = to;
      spans[2 * count + 1] = to;
      count += 1;
    }
    at += 1;
  }
  return count;
}

function escapedEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return Math.min(at, to);
}

function doubledEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  for (; at < to; at += 1) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE || at + 1 >= to) return at;
    at += 1;
  }
  return to;
}

function indexUpTo(bytes: Uint8Array, byte: number, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== byte) at += 1;
  return at;
}
