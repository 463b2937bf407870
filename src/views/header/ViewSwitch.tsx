import { useShownView, useShowView, type View } from '../../store/shownView.ts';
import { viewWords } from '../../words/page/views.ts';
import './viewSwitch.css';

export type Views = readonly { view: View; title: () => string }[];

/** The page's views. */
export function ViewSwitch({ views }: { views: Views }) {
  const shown = useShownView();
  const show = useShowView();
  return (
    <nav className="views" aria-label={viewWords.views}>
      {views.map(({ view, title }) => (
        <button key={view} type="button" aria-current={view === shown ? 'page' : undefined} onClick={() => show(view)}>
          {title()}
        </button>
      ))}
    </nav>
  );
}
