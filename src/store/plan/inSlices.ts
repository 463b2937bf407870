import { useEffect, useState } from 'react';
import type { Slices } from '../../player/slices.ts';

/** The longest that one slice of work may hold up the page. */
const SLICE_MS = 12;

/** Does work little by little, the page breathing in between, and then tells what came of it; gives what stops it. */
export function inSlices<T>(work: Slices<T>, done: (result: T) => void, delayMs = 0): () => void {
  const goOn = (): void => {
    const stop = performance.now() + SLICE_MS;
    let slice = work.next();
    while (!slice.done && performance.now() < stop) slice = work.next();
    if (slice.done) done(slice.value);
    else timer = setTimeout(goOn);
  };
  let timer = setTimeout(goOn, delayMs);
  return () => clearTimeout(timer);
}

/** What comes of work that is done little by little; null until then, and while other work is. `make` is the same function for the same work. */
export function useSlices<T>(make: () => Slices<T>): T | null {
  const [known, setKnown] = useState<{ by: typeof make; result: T } | null>(null);
  useEffect(() => inSlices(make(), (result) => setKnown({ by: make, result })), [make]);
  return known?.by === make ? known.result : null;
}
