/** FNV-1a over the bits of the numbers, every NaN being the same one. */
export function hashOfBits(numbers: Iterable<number>): string {
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  let hash = 0x811c9dc5;
  for (const number of numbers) {
    double[0] = Number.isNaN(number) ? NaN : number;
    hash = Math.imul(hash ^ words[0], 0x01000193);
    hash = Math.imul(hash ^ words[1], 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
