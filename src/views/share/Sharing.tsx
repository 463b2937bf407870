import { Suspense, useCallback, useState } from 'react';
import { usePlaces } from '../../store/sharing/usePlaces.ts';
import { useShownView, type View } from '../../store/shownView.ts';
import type { Opening } from '../../store/simulation/state.ts';
import { clockWords } from '../../words/duration.ts';
import { scenarioName } from '../../words/names.ts';
import { shareWords } from '../../words/share/share.ts';
import { late } from '../kit/late.tsx';
import { Notices, type Said } from './Notices.tsx';
import { ShareMenu } from './ShareMenu.tsx';
import type { SharedKind } from './sharedNow.ts';
import { usePasteAndDrop } from './usePasteAndDrop.ts';
import './share.css';

const ShareDialog = late(() => import('./ShareDialog.tsx').then(({ ShareDialog }) => ShareDialog));

/** What is shared where a view is shown. */
const sharedIn = (view: View): SharedKind => (view === 'compare' ? 'comparison' : view === 'plan' ? 'plan' : 'run');

/** The ways in and out of the page: share and open a run, export what is shown. */
export function Sharing() {
  const { simulation, shown, comparisons } = usePlaces();
  const shared = sharedIn(useShownView());
  const [sharing, setSharing] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const say = useCallback((words: string, failed = false) => setSaid({ words, failed }), []);
  const answer = useCallback((opening: Opening) => {
    if (opening.ok) setSharing(false);
    else setSaid({ problem: opening.problem });
  }, []);
  const tell = useCallback(() => {
    const { comparison = null, opened: study = null } = comparisons.loaded?.store.getState() ?? {};
    const { settings, seconds } = simulation.store.getState();
    if (shown.getState().view === 'plan') say(shareWords.openedPlan);
    else if (shown.getState().view !== 'compare' || comparison === null)
      say(shareWords.openedRun(scenarioName(settings.name), clockWords(seconds)));
    else if (study === null) say(shareWords.openedComparison(comparison.setup.values.length));
    else say(shareWords.openedStudy(study.tally.crowds));
  }, [simulation, shown, comparisons, say]);
  const dragging = usePasteAndDrop(answer, tell);
  return (
    <>
      <nav className="sharing" aria-label={shareWords.shareAndExport}>
        <ShareMenu say={say} shared={shared} onLink={() => setSharing(true)} />
      </nav>
      <Suspense>
        {sharing && <ShareDialog shared={shared} onClose={() => setSharing(false)} onOpening={answer} onShown={tell} />}
      </Suspense>
      <Notices said={said} onDone={() => setSaid(null)} />
      {dragging && <div className="share-drop">{shareWords.drop}</div>}
    </>
  );
}
