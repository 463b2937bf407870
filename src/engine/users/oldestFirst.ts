/** So few are sorted by putting each in its place. */
const FEW = 100;
/** Bits of a digit of the radix sort, and how many digits the upper half of a double has. */
const DIGIT = 11;
const DIGITS = 3;
/** Equal upper halves in a row that are put in place one by one. */
const SHORT_ROW = 32;

/** Users between two yields: some milliseconds of work. */
const SLICE = 65_536;

/** Index of the upper half of a double on this machine. */
const HIGH = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

/**
 * The numbers of users, the oldest first, those of equal age in their order; `found` has two cells for each, the first of them the
 * age (0 or more). Yields now and then. A radix sort by the upper half of the ages, whose bits sort them, and then by the
 * whole of those few that agree in it: O(n).
 */
export function* oldestFirst(found: Float64Array): Generator<void, Uint32Array> {
  const count = found.length / 2;
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  if (count > FEW) {
    const halves = new Uint32Array(found.buffer);
    let keys = new Uint32Array(count);
    // The greatest becomes the least, so that a rising sort puts the oldest first.
    for (let i = 0; i < count; i++) keys[i] = ~halves[4 * i + HIGH];
    yield;
    let sortedOrder = new Uint32Array(count);
    let sortedKeys = new Uint32Array(count);
    for (let digit = 0; digit < DIGITS; digit++) {
      yield* sortByDigit(keys, order, sortedKeys, sortedOrder, digit * DIGIT);
      [order, sortedOrder] = [sortedOrder, order];
      [keys, sortedKeys] = [sortedKeys, keys];
    }
    yield* sortRows(keys, order, found);
  } else putInPlace(order, found, 0, count);
  return order;
}

/** One pass of the radix sort: keys and what goes with them, by the digit that begins at this bit. Stable. */
function* sortByDigit(
  keys: Uint32Array,
  order: Uint32Array,
  sortedKeys: Uint32Array,
  sortedOrder: Uint32Array,
  bit: number,
): Generator<void, void> {
  const mask = (1 << DIGIT) - 1;
  const places = new Uint32Array(mask + 1);
  for (let i = 0; i < keys.length; i++) places[(keys[i] >>> bit) & mask] += 1;
  for (let value = 0, before = 0; value <= mask; value++) {
    before += places[value];
    places[value] = before - places[value];
  }
  yield;
  for (let from = 0; from < keys.length; from += SLICE) {
    const to = Math.min(keys.length, from + SLICE);
    for (let i = from; i < to; i++) {
      const at = places[(keys[i] >>> bit) & mask]++;
      sortedKeys[at] = keys[i];
      sortedOrder[at] = order[i];
    }
    yield;
  }
}

/** Sorts those that agree in the upper half. */
function* sortRows(keys: Uint32Array, order: Uint32Array, found: Float64Array): Generator<void, void> {
  for (let from = 0, to = 1, next = SLICE; from < keys.length; from = to++) {
    if (from >= next) {
      next += SLICE;
      yield;
    }
    while (to < keys.length && keys[to] === keys[from]) to += 1;
    if (to - from > SHORT_ROW) order.subarray(from, to).sort((a, b) => found[2 * b] - found[2 * a] || a - b);
    else if (to - from > 1) putInPlace(order, found, from, to);
  }
}

/** Sorts a short part of the order by insertion. Stable. */
function putInPlace(order: Uint32Array, found: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const moving = order[i];
    const age = found[2 * moving];
    let hole = i;
    for (; hole > from && found[2 * order[hole - 1]] < age; hole--) order[hole] = order[hole - 1];
    order[hole] = moving;
  }
}
