import type { CSSProperties } from 'react';
import type { Scenario } from '../../../engine/index.ts';
import type { Axis, Cell, Swept } from '../../../store/plan/sweep.ts';
import { fieldOptionWords } from '../../../words/comparison/runs.ts';
import { axisWords, pairWords, sweepWords, sweptWords } from '../../../words/plan/sweep.ts';
import { Wide } from '../Wide.tsx';

type HeatmapProps = {
  x: Axis;
  y: Axis;
  cells: readonly (readonly Cell[])[];
  shown: Swept;
  value(cell: Cell): number;
  plan: Scenario;
  onWatch(scenario: Scenario): void;
};

/** The pairs as a table whose cells are the darker the more they say. */
export function Heatmap({ x, y, cells, shown, value, plan, onWatch }: HeatmapProps) {
  const values = cells.flat().map(value).filter(Number.isFinite);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const own = JSON.stringify(plan);
  const caption = sweepWords.caption(sweepWords.swept[shown], fieldOptionWords(x.field), fieldOptionWords(y.field));
  return (
    <Wide label={caption}>
      <table className="sweep-map">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {x.values.map((at) => (
              <th scope="col" key={String(at)}>
                {axisWords(x.field, at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, r) => (
            <tr key={String(y.values[r])}>
              <th scope="row">{axisWords(y.field, y.values[r])}</th>
              {row.map((cell) => (
                <HeatCell
                  key={String(cell.x)}
                  cell={cell}
                  text={sweptWords(shown, value(cell))}
                  depth={most > least ? (Math.min(most, value(cell)) - least) / (most - least) : 0}
                  own={JSON.stringify(cell.scenario) === own}
                  words={(text) => sweepWords.watch(pairWords(x.field, cell.x), pairWords(y.field, cell.y), text)}
                  onWatch={onWatch}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type CellProps = {
  cell: Cell;
  text: string;
  /** From 0, the least of all cells, to 1. */
  depth: number;
  own: boolean;
  words(text: string): string;
  onWatch(scenario: Scenario): void;
};

function HeatCell({ cell: { scenario }, text, depth, own, words, onWatch }: CellProps) {
  if (scenario === null) return <td className="sweep-none">{sweepWords.impossible}</td>;
  const ink = Number.isFinite(depth) ? depth : 0;
  return (
    <td data-own={own || undefined}>
      <button
        type="button"
        data-dark={ink > 0.5 || undefined}
        style={{ '--depth': `${inkOf(ink)}%` } as CSSProperties}
        aria-label={words(text)}
        onClick={() => onWatch(scenario)}
      >
        {text}
      </button>
    </td>
  );
}

/** Percent of ink for a depth from 0 to 1. The greys in the middle are left out: on them neither dark words nor light ones can be read. */
const inkOf = (depth: number): number => Math.round(depth > 0.5 ? 64 + 40 * (depth - 0.5) : 64 * depth);
