import { GitFork } from 'lucide-react';
import { useLateComparisons } from '../../store/comparison/lateComparisons.ts';
import { useShownView, useShowView, type View } from '../../store/shownView.ts';
import { viewWords } from '../../words/page/views.ts';
import './viewSwitch.css';

/** The page's views, and the way from one moment of the simulation into a comparison. */
export function ViewSwitch({ views }: { views: readonly { view: View; title: () => string }[] }) {
  const shown = useShownView();
  const show = useShowView();
  const comparisons = useLateComparisons();
  return (
    <nav className="views" aria-label={viewWords.views}>
      {shown === 'simulate' && (
        <button
          type="button"
          className="views-fork"
          aria-label={viewWords.fromHere}
          title={viewWords.fromHereTitle}
          onClick={() => comparisons.load().then(({ draftFromHere }) => draftFromHere())}
        >
          <GitFork aria-hidden size={16} />
          <span>{viewWords.fromHere}</span>
        </button>
      )}
      <div className="views-tabs">
        {views.map(({ view, title }) => (
          <button
            key={view}
            type="button"
            aria-current={view === shown ? 'page' : undefined}
            onClick={() => show(view)}
          >
            {title()}
          </button>
        ))}
      </div>
    </nav>
  );
}
