/** What a benchmark found: rows of cells under these columns, and the ratios worth a place in the last line. */
export type Report = { title: string; columns: string[]; rows: string[][]; ratios?: Record<string, number> };

/** The report as an aligned table. */
export function table({ title, columns, rows }: Report): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const align = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('   ');
  return [title, ...lines.map((cells) => `  ${align(cells)}`)].join('\n');
}

export const millions = (perSecond: number): string => `${(perSecond / 1e6).toFixed(2)} M`;
export const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 1)} ms`;
export const times = (ratio: number): string => `${ratio.toFixed(ratio < 2 ? 2 : 1)} ×`;
