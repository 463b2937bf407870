import { addBytes, clearHash, type Hash } from '../bytes/hash.ts';
import { textOf } from '../bytes/text.ts';

/** More servers of one log are not told apart: they count as none. */
const MOST = 1_000;

/** What stands for no server at all. */
const NONE = new Set(['', '-', '<NOSRV>', '<STATS>']);

/** Numbers the servers that a log names, as they come. */
export function serverNames() {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const known = new Map<number, number>();
  const hash: Hash = { a: 0, b: 0 };

  const numberNamed = (name: string): number => {
    if (NONE.has(name)) return -1;
    const number = numbers.get(name);
    if (number !== undefined) return number;
    if (names.length >= MOST) return -1;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };

  return {
    names,
    compare: (one: number, other: number): number => {
      const [a, b] = [names[one] ?? '', names[other] ?? ''];
      return a < b ? -1 : a > b ? 1 : 0;
    },
    numberOf(bytes: Uint8Array, from: number, to: number): number {
      clearHash(hash);
      addBytes(hash, bytes, from, to);
      const key = hash.a * 2_097_152 + (hash.b & 0x1f_ffff);
      let number = known.get(key);
      if (number === undefined) {
        number = numberNamed(serverIn(textOf(bytes, from, Math.min(to, from + 256))));
        if (known.size < 10 * MOST) known.set(key, number);
      }
      return number;
    },
  };
}

/** The server that answered: of several that were tried the last; HAProxy's without its backend; of an address host and port. */
function serverIn(field: string): string {
  const last = field.split(/, | : /).at(-1) ?? '';
  const address = /^[a-z]+:\/\/([^/]+)/.exec(last);
  if (address) return address[1];
  return last.includes('/') && !last.startsWith('unix:') ? last.slice(last.lastIndexOf('/') + 1) : last;
}
