/** What becomes of each line: its bytes from `from` up to `to`, without its end; `isLong` where it was longer than `longest` and is cut there. */
export type OnLine = (bytes: Uint8Array, from: number, to: number, isLong: boolean) => void;

const NEWLINE = 10;
const RETURN = 13;

/**
 * Cuts a stream of bytes into lines, wherever its chunks end. Lines are ended by \n or \r\n; the last one need not be. Of a line
 * longer than `longest` bytes only the beginning is kept.
 */
export function splitLines(onLine: OnLine, longest = 65_536) {
  let rest = new Uint8Array(1024);
  let held = 0;
  let isLong = false;

  const hold = (bytes: Uint8Array, from: number, to: number): void => {
    const fits = Math.min(to - from, longest - held);
    if (fits < to - from) isLong = true;
    if (held + fits > rest.length) {
      const larger = new Uint8Array(Math.max(2 * rest.length, held + fits));
      larger.set(rest.subarray(0, held));
      rest = larger;
    }
    rest.set(bytes.subarray(from, from + fits), held);
    held += fits;
  };
  const give = (bytes: Uint8Array, from: number, to: number): void => {
    if (to - from > longest) onLine(bytes, from, from + longest, true);
    else onLine(bytes, from, to > from && bytes[to - 1] === RETURN ? to - 1 : to, false);
  };
  const giveHeld = (): void => {
    const [size, long] = [held, isLong];
    held = 0;
    isLong = false;
    if (long) onLine(rest, 0, size, true);
    else give(rest, 0, size);
  };

  return {
    push(chunk: Uint8Array): void {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        if (held > 0 || isLong) {
          hold(chunk, from, at);
          giveHeld();
        } else give(chunk, from, at);
        from = at + 1;
      }
      if (from < chunk.length) hold(chunk, from, chunk.length);
    },
    end(): void {
      if (held > 0 || isLong) giveHeld();
    },
  };
}
