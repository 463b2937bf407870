import { csvFormatRow } from 'd3';
import type { Cell, Table } from './table.ts';

/** What a spreadsheet would take for the beginning of a formula, also in its full-width form. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/u;

/** A table as CSV (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
export function writeCsv(table: Table): string {
  return table.map((row) => `${csvFormatRow(row.map(harmless))}\r\n`).join('');
}

function harmless(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
