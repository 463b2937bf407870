import { useMemo } from 'react';
import type { ComparisonState } from '../../store/comparison/state.ts';
import { useComparison, useComparisonFact } from '../../store/comparison/useComparison.ts';
import { steady } from '../../store/steady.ts';
import { runsChartWords } from '../../words/comparison/runsChart.ts';
import { clockWords } from '../../words/duration.ts';
import { phaseName } from '../../words/run/phases.ts';
import { ColumnHeads } from '../kit/ColumnHeads.tsx';

/** The phases of each run with the moments at which they began: the chart for those who do not see it. */
export function PhaseTable({ labels }: { labels: readonly string[] }) {
  const comparison = useComparison();
  const select = useMemo(
    () =>
      steady(
        ({ runs }: ComparisonState) => runs.map(({ observation }) => observation.phase.index).join(),
        ({ runs }) =>
          comparison.frames().flatMap(({ history }, run) =>
            history.bands.map(({ kind, servers, index, startTick }) => ({
              run,
              index,
              startTick,
              phase: phaseName(kind, servers, runs[run].site.names),
              seconds: startTick * runs[run].settings.tickSeconds,
            })),
          ),
      ),
    [comparison],
  );
  const phases = useComparisonFact(select);
  return (
    <div className="hidden-visually">
      <table>
        <caption>{runsChartWords.phases}</caption>
        <ColumnHeads names={[runsChartWords.run, runsChartWords.phase, runsChartWords.begins]} />
        <tbody>
          {phases.map(({ run, index, startTick, phase, seconds }) => (
            <tr key={`${run} ${index} ${startTick}`}>
              <th scope="row">{labels[run]}</th>
              <td>{phase}</td>
              <td>{clockWords(seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
