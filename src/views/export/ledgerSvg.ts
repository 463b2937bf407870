import type { Ledger, Scenario } from '../../engine/index.ts';
import { SHOWN_ROWS } from '../ledger/rows.ts';
import type { Look } from './look.ts';
import type { Block } from './sheet.ts';
import { tag, words } from './svg.ts';

const COLUMNS = [
  { kind: 'harm', title: 'Who got hurt' },
  { kind: 'good', title: 'Who was well served' },
  { kind: 'cost', title: 'What it cost' },
] as const;
const PADDING = 16;
const ROW = 20;

/** The ledger in three columns: harms, goods and costs; without what can't happen in the scenario. */
export function ledgerBlock(ledger: Ledger, settings: Scenario, { stage }: Look): Block {
  const shown = SHOWN_ROWS.map((row) => ({ ...row, amount: row.value(ledger, settings) })).filter(
    ({ amount, possible }) => amount > 0 || (possible?.(settings) ?? true),
  );
  const rowsOf = (kind: string) => shown.filter((row) => row.kind === kind);
  const most = Math.max(...COLUMNS.map(({ kind }) => rowsOf(kind).length));
  return {
    height: 2 * PADDING + 16 + most * ROW - 6,
    draw: (width) => {
      const column = (width - 2 * PADDING) / COLUMNS.length;
      return COLUMNS.map(({ kind, title }, i) => {
        const left = PADDING + i * column;
        const right = left + column - 40;
        const head = words({ x: left, y: PADDING + 10, 'font-size': 13, 'font-weight': 700, fill: stage.ink }, title);
        const rows = rowsOf(kind).map(({ amount, label, format }, n) => {
          const y = PADDING + 32 + n * ROW;
          const some = amount > 0;
          const fill = kind === 'harm' && some ? stage['harm-text'] : some ? stage.ink : stage['ink-2'];
          const weight = some ? 650 : 400;
          return [
            tag('rect', { x: left, y: y + 5, width: right - left, height: 1, fill: stage.line }),
            words({ x: left, y, 'font-size': 13, fill: stage['ink-2'] }, label),
            words({ x: right, y, 'text-anchor': 'end', 'font-size': 13, 'font-weight': weight, fill }, format(amount)),
          ].join('');
        });
        return head + rows.join('');
      }).join('');
    },
  };
}
