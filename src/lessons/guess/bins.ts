/** The bin of a number among ascending edges: from each edge to the next; below the first it is in the first, beyond the last in the last. */
export function binOf(value: number, edges: readonly number[]): number {
  const bins = edges.length - 1;
  const above = edges.findLastIndex((edge) => value >= edge);
  return Math.min(bins - 1, Math.max(0, above));
}

/** How many of the values fall into each bin. */
export function countBins(values: Iterable<number>, edges: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length - 1 }, () => 0);
  for (const value of values) counts[binOf(value, edges)] += 1;
  return counts;
}
