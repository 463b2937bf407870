/** Work in slices of a few milliseconds: yields the share of it that is done, 0 to 1, and returns what came of it. */
export type Slices<T> = Generator<number, T, void>;

/** Does all of it in one go. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

/** Work that is a part of a larger one: from one share of it to another. */
export function* partOf<T>(from: number, to: number, work: Slices<T>): Slices<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield from + (to - from) * slice.value;
  }
}
