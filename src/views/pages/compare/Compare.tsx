import { RotateCcw, SlidersHorizontal } from 'lucide-react';
import {
  ComparisonContext,
  useComparison,
  useComparisons,
  useComparisonsFact,
} from '../../../store/comparison/useComparison.ts';
import { useVerdict } from '../../../store/comparison/useVerdict.ts';
import { PlaybackContext, usePlayback } from '../../../store/playback/usePlayback.ts';
import { compareWords } from '../../../words/comparison/compare.ts';
import { transportWords } from '../../../words/page/transport.ts';
import { SetupDialog } from '../../comparisonSetup/SetupDialog.tsx';
import { COMPARISON_KEYS } from '../../help/shortcuts.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { Transport } from '../../transport/Transport.tsx';
import { Charts } from './Charts.tsx';
import { CompareTable } from './CompareTable.tsx';
import { RunCard } from './RunCard.tsx';
import { Verdict } from './Verdict.tsx';
import './compare.css';

/** Two to four runs of the same users side by side; `keysOn` says whether they obey the keys. */
export function Compare({ keysOn }: { keysOn: boolean }) {
  const comparison = useComparisonsFact((state) => state.comparison);
  const draft = useComparisonsFact((state) => state.draft);
  if (comparison === null) return null;
  return (
    <ComparisonContext value={comparison}>
      <PlaybackContext value={comparison}>
        <Runs key={JSON.stringify(comparison.setup)} keysOn={keysOn} />
      </PlaybackContext>
      {draft && <SetupDialog draft={draft} />}
    </ComparisonContext>
  );
}

function Runs({ keysOn }: { keysOn: boolean }) {
  const { setup } = useComparison();
  const judged = useVerdict();
  useShortcuts(keysOn, COMPARISON_KEYS, usePlayback());
  return (
    <main className="compare" aria-label={compareWords.title}>
      <Verdict judged={judged} />
      <Transport home={compareWords.home} takesFocus>
        <TransportEnd />
      </Transport>
      <div className="compare-runs" data-count={setup.values.length}>
        {setup.values.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
          <RunCard key={index} index={index} best={judged.best === index} />
        ))}
      </div>
      <div className="compare-below">
        <Charts />
        <CompareTable />
      </div>
    </main>
  );
}

/** From where the runs part again, and the way to another comparison. */
function TransportEnd() {
  const { home, setup } = useComparison();
  const { draft } = useComparisons();
  return (
    <>
      <button type="button" onClick={home} title={compareWords.restartTitle}>
        <RotateCcw aria-hidden size={16} /> {transportWords.restart}
      </button>
      <button type="button" onClick={() => draft(setup)} aria-haspopup="dialog">
        <SlidersHorizontal aria-hidden size={16} /> {compareWords.another}
      </button>
    </>
  );
}
