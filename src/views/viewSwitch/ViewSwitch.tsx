import { GitFork } from 'lucide-react';
import type { View } from '../../store/comparisonDesk.ts';
import { useDesk, useDeskFact } from '../../store/useComparison.ts';
import './viewSwitch.css';

const VIEWS: { view: View; title: string }[] = [
  { view: 'simulate', title: 'Simulate' },
  { view: 'compare', title: 'Compare' },
];

/** The page's views, and the way from one moment of the simulation into a comparison. */
export function ViewSwitch() {
  const desk = useDesk();
  const shown = useDeskFact((state) => state.view);
  return (
    <nav className="views" aria-label="Views">
      {shown === 'simulate' && (
        <button
          type="button"
          className="views-fork"
          aria-label="Compare from here"
          title="Compare from here: what if something were different from now on?"
          onClick={desk.draftFromHere}
        >
          <GitFork aria-hidden size={16} />
          <span>Compare from here</span>
        </button>
      )}
      <div className="views-tabs">
        {VIEWS.map(({ view, title }) => (
          <button
            key={view}
            type="button"
            aria-current={view === shown ? 'page' : undefined}
            onClick={() => desk.show(view)}
          >
            {title}
          </button>
        ))}
      </div>
    </nav>
  );
}
