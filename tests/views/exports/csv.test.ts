import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/views/exports/tables/csv.ts';

describe('a table as CSV', () => {
  it('ends each row with CR LF, the last one too', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['c', 1],
      ]),
    ).toBe('a,b\r\nc,1\r\n');
  });

  it('quotes commas, quotes and line breaks, and doubles quotes', () => {
    expect(writeCsv([['a,b', 'say "dry"', 'two\nlines', 'plain']])).toBe('"a,b","say ""dry""","two\nlines",plain\r\n');
  });

  it('leaves empty what is not known', () => {
    expect(writeCsv([[null, '', 0]])).toBe(',,0\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1'])('lets no spreadsheet run %j', (formula) => {
    const [[cell]] = csvParseRows(writeCsv([[formula]]).slice(0, -2));
    expect(cell).toBe(`'${formula}`);
  });

  it('keeps numbers numbers, below zero too', () => {
    expect(writeCsv([[-1.5, 1e21]])).toBe('-1.5,1e+21\r\n');
  });

  it('is read back as it was, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((t) => !/^\s*[=+\-@＝＋－＠\t\r]/u.test(t));
    const row = fc.array(text, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(row, (cells) => {
        expect(csvParseRows(writeCsv([cells]).replace(/\r\n$/, ''))).toEqual([cells]);
      }),
    );
  });
});
