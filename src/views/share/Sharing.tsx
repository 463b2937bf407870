import { Share2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useSimulation } from '../../store/useSimulation.ts';
import { formatClock } from '../duration.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { Notice } from './Notice.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { usePasteAndDrop } from './usePasteAndDrop.ts';
import './share.css';

/** The ways in and out of the page: share and open a run, export what is shown. */
export function Sharing() {
  const { store } = useSimulation();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const say = useCallback((text: string, failed = false) => setSaid({ text, failed }), []);
  const opened = useCallback(
    (failure: string | null) => {
      if (failure !== null) return say(`${failure} The run on screen is as it was.`, true);
      const { observation, settings } = store.getState();
      say(`Opened: ${settings.name}, at ${formatClock(observation.seconds)}.`);
    },
    [store, say],
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
          onClick={() => setOpen(true)}
        >
          <Share2 aria-hidden size={18} />
          <span className="share-button-text">Share</span>
        </button>
        <ExportMenu say={say} />
      </nav>
      {open && <ShareDialog onClose={() => setOpen(false)} onOpened={() => opened(null)} />}
      <Notice said={said} onDone={() => setSaid(null)} />
      {dragging && <div className="share-drop">Drop it here to open the run</div>}
    </>
  );
}
