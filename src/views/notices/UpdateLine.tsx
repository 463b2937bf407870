import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { keepOffline, type Updates } from '../../offline/updates.ts';
import { updateWords } from '../../words/notices/update.ts';
import './notice.css';
import './updateLine.css';

/** Whether the page has something beside it, and a browser that keeps it. */
const KEEPS = import.meta.env.PROD && import.meta.env.MODE !== 'single' && 'serviceWorker' in navigator;

/** Keeps the page for when there is no network; says quietly that a new version is ready, and changes to it when asked, never before. */
export function UpdateLine() {
  const [ready, setReady] = useState<Updates | null>(null);
  useEffect(() => {
    if (!KEEPS) return;
    // A browser that may not keep anything shows the page all the same.
    keepOffline(navigator.serviceWorker).then(
      (updates) => updates.onReady(() => setReady(updates)),
      () => {},
    );
  }, []);
  return (
    <section role="status" className="confirmation update-line" aria-label={updateWords.update}>
      {ready && (
        <p className="notice">
          {updateWords.ready}
          <button type="button" className="update-reload" onClick={() => ready.take(() => location.reload())}>
            {updateWords.reload}
          </button>
          <button type="button" aria-label={updateWords.later} title={updateWords.later} onClick={() => setReady(null)}>
            <X aria-hidden size={16} />
          </button>
        </p>
      )}
    </section>
  );
}
