import { Gunzip } from 'fflate';

/** What was wrong with a compressed stream: it stops in the middle, or is not what it says. */
export type PackingFault = 'truncated' | 'damaged';

/** So many packed bytes are unpacked at once: what comes of them has to be held. */
const AT_ONCE = 65_536;

/**
 * Gives the plain bytes of a stream that is plain or gzip, which may have several members. Whatever could be unpacked before a
 * fault is given; what comes after it is lost.
 */
export function unpack(onBytes: (bytes: Uint8Array) => void) {
  let begin: Uint8Array | null = new Uint8Array(0);
  let gunzip: Gunzip | null = null;
  let fault: PackingFault | null = null;

  const unzip = (chunk: Uint8Array, isLast: boolean): void => {
    if (gunzip === null || fault !== null) return;
    try {
      for (let from = 0; from < chunk.length; from += AT_ONCE) gunzip.push(chunk.subarray(from, from + AT_ONCE), false);
      if (isLast) gunzip.push(new Uint8Array(0), true);
    } catch {
      fault = isLast ? 'truncated' : 'damaged';
    }
  };
  const start = (first: Uint8Array): void => {
    begin = null;
    if (first[0] === 0x1f && first[1] === 0x8b) {
      gunzip = new Gunzip((bytes) => onBytes(bytes));
      unzip(first, false);
    } else onBytes(first);
  };

  return {
    push(chunk: Uint8Array): void {
      if (begin !== null) {
        const first = begin.length === 0 ? chunk : Uint8Array.from([...begin, ...chunk]);
        if (first.length < 2) begin = first;
        else start(first);
      } else if (gunzip === null) onBytes(chunk);
      else unzip(chunk, false);
    },
    /** What was wrong, or null. */
    end(): PackingFault | null {
      if (begin !== null && begin.length > 0) start(begin);
      unzip(new Uint8Array(0), true);
      return fault;
    },
  };
}
