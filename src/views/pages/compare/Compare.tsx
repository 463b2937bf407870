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
import { differsWords } from '../../../words/comparison/runs.ts';
import { transportWords } from '../../../words/page/transport.ts';
import { SetupDialog } from '../../comparisonSetup/SetupDialog.tsx';
import { COMPARISON_KEYS } from '../../help/shortcuts.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { PHONE, useMedia } from '../../kit/useMedia.ts';
import { Foot } from '../../transport/Foot.tsx';
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
  const { setup, base } = useComparison();
  const phone = useMedia(PHONE);
  const narrow = useMedia('(max-width: 999px)');
  const judged = useVerdict();
  useShortcuts(keysOn, COMPARISON_KEYS, usePlayback());
  const about = <p className="compare-about">{differsWords(setup, base)}</p>;
  return (
    <>
      <main className="compare" aria-label={compareWords.title}>
        <Verdict judged={judged} about={narrow && about} />
        <div className="compare-time panel">
          <Transport footed takesFocus home={compareWords.home} what={!narrow && about}>
            <TransportEnd />
          </Transport>
        </div>
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
      {phone && <Foot />}
    </>
  );
}

/** From where the runs part again, and the way to another comparison. */
function TransportEnd() {
  const { home, setup } = useComparison();
  const { draft } = useComparisons();
  return (
    <>
      <button type="button" onClick={home} title={compareWords.restartTitle}>
        <RotateCcw aria-hidden size={16} /> <span className="transport-word">{transportWords.restart}</span>
      </button>
      <button type="button" onClick={() => draft(setup)} aria-haspopup="dialog">
        <SlidersHorizontal aria-hidden size={16} /> {compareWords.another}
      </button>
    </>
  );
}
