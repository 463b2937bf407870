import { ComparisonContext, useComparisonFact, useDeskFact } from '../../store/useComparison.ts';
import { CompareChart } from './CompareChart.tsx';
import { CompareTable } from './CompareTable.tsx';
import { CompareTransport } from './CompareTransport.tsx';
import { RunCard } from './RunCard.tsx';
import { SetupDialog } from './SetupDialog.tsx';
import { useCompareKeys } from './useCompareKeys.ts';
import { Verdict } from './Verdict.tsx';
import './compare.css';

/** Two to four runs of the same users side by side. */
export function Compare({ shortcutsOn }: { shortcutsOn: boolean }) {
  const comparison = useDeskFact((state) => state.comparison);
  const setup = useDeskFact((state) => state.setup);
  const draft = useDeskFact((state) => state.draft);
  if (comparison === null) return null;
  return (
    <ComparisonContext value={comparison}>
      <Runs key={JSON.stringify(setup)} shortcutsOn={shortcutsOn} />
      {draft && <SetupDialog draft={draft} />}
    </ComparisonContext>
  );
}

function Runs({ shortcutsOn }: { shortcutsOn: boolean }) {
  useCompareKeys(shortcutsOn);
  const count = useComparisonFact(({ runs }) => runs.length);
  return (
    <main className="compare" aria-label="Compare">
      <Verdict />
      <div className="compare-runs" data-count={count}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
          <RunCard key={index} index={index} />
        ))}
      </div>
      <CompareTransport />
      <div className="compare-below">
        <CompareChart />
        <CompareTable />
      </div>
    </main>
  );
}
