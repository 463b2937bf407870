import type { Ledger, Scenario } from '../../../engine/index.ts';
import { calmWords, figureWords, ledgerValue } from '../../../words/page/ledger.ts';
import { ledgerEntries } from '../../../words/run/ledger.ts';
import { tag, words } from '../../kit/pens/svg.ts';
import { FIGURES, harmsOf, toneOf } from '../../ledger/rows.ts';
import type { Look } from './look.ts';
import type { Block } from './sheet.ts';

const PADDING = 16;
const FIGURE = { width: 160, height: 52 };
const ROW = { width: 260, height: 20, gap: 32 };
const COLUMNS = 2;

/** The ledger as on the page: three figures, beside them each harm that was done, and below in one line those that were not. */
export function ledgerBlock(ledger: Ledger, settings: Scenario, { stage }: Look): Block {
  const { done, zero } = harmsOf(ledger, settings);
  const lines = Math.ceil(done.length / COLUMNS);
  const high = Math.max(FIGURE.height, lines * ROW.height);
  const fills = { harm: stage['harm-text'], slow: stage['slow-text'] };
  const fillOf = (tone: keyof typeof fills | undefined): string => (tone ? fills[tone] : stage.ink);
  const faint = { 'font-size': 12, fill: stage['ink-2'] };

  const figures = FIGURES.flatMap((entry, i) => {
    const amount = ledger[entry];
    const [x, y] = [PADDING + i * FIGURE.width, PADDING + 28];
    const large = { x, y, 'font-size': 28, 'font-weight': 700, fill: fillOf(toneOf(entry, amount)) };
    return [words(large, ledgerValue(entry, amount)), words({ x, y: y + 20, ...faint }, figureWords(entry, amount))];
  });
  const harms = done.flatMap(({ entry, value }, i) => {
    const amount = value(ledger, settings);
    const x = PADDING + FIGURES.length * FIGURE.width + (i % COLUMNS) * (ROW.width + ROW.gap);
    const y = PADDING + 14 + Math.floor(i / COLUMNS) * ROW.height;
    const end = { x: x + ROW.width, y, 'text-anchor': 'end', 'font-size': 14, 'font-weight': 700 };
    return [
      words({ x, y, 'font-size': 14, fill: stage.ink }, ledgerEntries[entry].label),
      words({ ...end, fill: fillOf(toneOf(entry, amount)) }, ledgerValue(entry, amount)),
    ];
  });
  const foot = PADDING + high + 12;
  return {
    height: foot + 32,
    draw: (width) =>
      [
        ...figures,
        ...harms,
        tag('rect', { x: PADDING, y: foot, width: width - 2 * PADDING, height: 1, fill: stage.line }),
        words({ x: PADDING, y: foot + 20, ...faint }, calmWords(zero)),
      ].join(''),
  };
}
