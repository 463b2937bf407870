/**
 * Indices of ages (0 or more), the oldest first, equal ones in their order. A radix sort: the bytes of such numbers,
 * from the last to the first, are digits that sort them, and it takes the same few steps for each of a million.
 */
export function oldestFirst(ages: Float64Array): Uint32Array {
  const count = ages.length;
  const digits = new Uint8Array(8 * count);
  const view = new DataView(digits.buffer);
  for (let i = 0; i < count; i++) view.setFloat64(8 * i, ages[i]);

  let order = Uint32Array.from(ages.keys());
  let sorted = new Uint32Array(count);
  const places = new Uint32Array(256);
  for (let digit = 7; digit >= 0; digit--) {
    places.fill(0);
    for (let i = digit; i < digits.length; i += 8) places[digits[i]] += 1;
    for (let value = 255, before = 0; value >= 0; value--) {
      before += places[value];
      places[value] = before - places[value];
    }
    for (let i = 0; i < count; i++) sorted[places[digits[8 * order[i] + digit]]++] = order[i];
    [order, sorted] = [sorted, order];
  }
  return order;
}
