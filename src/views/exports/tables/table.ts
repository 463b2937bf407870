/** A cell of a table; null where nothing is known. */
export type Cell = string | number | null;
/** A table: its first row names the columns, and all rows are as long as that one. */
export type Table = Cell[][];

/** A table with more columns, each by its name and what stands in its first row: so it stays one plain table. */
export function withColumns(table: Table, about: readonly (readonly [string, string])[]): Table {
  const [head, ...rows] = table;
  const filled: Table = rows.length > 0 ? rows : [head.map(() => null)];
  return [
    [...head, ...about.map(([name]) => name)],
    ...filled.map((row, i): Cell[] => [...row, ...about.map(([, value]) => (i === 0 ? value : null))]),
  ];
}

/** Seconds without the dust of floating point. */
export function exact(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
