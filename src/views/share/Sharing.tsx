import { Download, Share2 } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { formatClock } from '../../store/duration.ts';
import { useDesk, useDeskFact } from '../../store/useComparison.ts';
import { useSimulation } from '../../store/useSimulation.ts';
import { Notice } from './Notice.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { shareComparison } from './shareComparison.ts';
import { type Shared, shareNow } from './shared.ts';
import { usePasteAndDrop } from './usePasteAndDrop.ts';
import './share.css';

/** Comes right after the rest of the page: nobody exports before anything is shown. */
export const loadExport = () => import('../export/ExportMenu.tsx');
const ExportMenu = lazy(() => loadExport().then(({ ExportMenu: menu }) => ({ default: menu })));

/** The ways in and out of the page: share and open a run, export what is shown. */
export function Sharing() {
  const simulation = useSimulation();
  const desk = useDesk();
  const comparing = useDeskFact(({ view }) => view === 'compare');
  const [shared, setShared] = useState<Shared | null>(null);
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const say = useCallback((text: string, failed = false) => setSaid({ text, failed }), []);
  const opened = useCallback(
    (failure: string | null) => {
      if (failure !== null) return say(`${failure} What is on screen is as it was.`, true);
      setShared(null);
      const { view, setup } = desk.store.getState();
      if (view === 'compare') return say(`Opened: a comparison of ${setup.values.length} runs.`);
      const { observation, settings } = simulation.store.getState();
      say(`Opened: ${settings.name}, at ${formatClock(observation.seconds)}.`);
    },
    [simulation, desk, say],
  );
  const dragging = usePasteAndDrop(opened);
  return (
    <>
      <nav className="sharing" aria-label="Share and export">
        <button
          type="button"
          className="share-button"
          aria-label="Share"
          aria-haspopup="dialog"
          onClick={() => setShared(comparing ? shareComparison(desk) : shareNow(simulation))}
        >
          <Share2 aria-hidden size={18} />
          <span className="share-button-text">Share</span>
        </button>
        <Suspense fallback={<ExportButton />}>
          <ExportMenu say={say} compared={comparing ? desk : null} />
        </Suspense>
      </nav>
      {shared && <ShareDialog shared={shared} onClose={() => setShared(null)} onOpened={() => opened(null)} />}
      <Notice said={said} onDone={() => setSaid(null)} />
      {dragging && <div className="share-drop">Drop it here to open it</div>}
    </>
  );
}

/** Keeps the menu's place until it has come. */
function ExportButton() {
  return (
    <button type="button" className="share-button" aria-label="Export" disabled>
      <Download aria-hidden size={18} />
      <span className="share-button-text">Export</span>
    </button>
  );
}
