import type { Ledger, Scenario } from '../../../engine/index.ts';
import { ledgerEntries, ledgerTitles, ledgerValue } from '../../../words/run/ledger.ts';
import { tag, words } from '../../kit/pens/svg.ts';
import { LEDGER_ROWS, type LedgerRow } from '../../ledger/rows.ts';
import type { Look } from './look.ts';
import type { Block } from './sheet.ts';

const COLUMNS = ['harm', 'good', 'cost'] as const;
const PADDING = 16;
const ROW = 20;

type Row = Pick<LedgerRow, 'entry' | 'kind'> & { amount: number };

/** The ledger in three columns: harms, goods and costs; without what can't happen in the scenario. */
export function ledgerBlock(ledger: Ledger, settings: Scenario, look: Look): Block {
  const { stage } = look;
  const rows: Row[] = LEDGER_ROWS.map(({ entry, kind, value, possible }) => ({
    entry,
    kind,
    amount: value(ledger, settings),
    possible: possible(settings),
  })).filter(({ amount, possible }) => amount > 0 || possible);
  const columns = COLUMNS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) }));
  const most = Math.max(...columns.map((column) => column.rows.length));
  return {
    height: 2 * PADDING + 16 + most * ROW - 6,
    draw: (width) => {
      const column = (width - 2 * PADDING) / columns.length;
      return columns
        .flatMap(({ kind, rows }, i) => {
          const left = PADDING + i * column;
          const head = { x: left, y: PADDING + 10, 'font-size': 13, 'font-weight': 700, fill: stage.ink };
          const lines = rows.map((row, n) => line(row, left, left + column - 40, PADDING + 32 + n * ROW, look));
          return [words(head, ledgerTitles[kind]), ...lines];
        })
        .join('');
    },
  };
}

function line({ entry, kind, amount }: Row, left: number, right: number, y: number, { stage }: Look): string {
  const some = amount > 0;
  const fill = kind === 'harm' && some ? stage['harm-text'] : some ? stage.ink : stage['ink-2'];
  const value = { x: right, y, 'text-anchor': 'end', 'font-size': 13, 'font-weight': some ? 650 : 400, fill };
  return [
    tag('rect', { x: left, y: y + 5, width: right - left, height: 1, fill: stage.line }),
    words({ x: left, y, 'font-size': 13, fill: stage['ink-2'] }, ledgerEntries[entry].label),
    words(value, ledgerValue(entry, amount)),
  ].join('');
}
