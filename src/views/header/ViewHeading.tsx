import { useEffect, useRef } from 'react';
import { useShownView } from '../../store/shownView.ts';
import type { Views } from './ViewSwitch.tsx';

/** What the view shown is called, for those who don't see it. Whoever chooses another goes on from here: the keys are the view's own. */
export function ViewHeading({ views }: { views: Views }) {
  const shown = useShownView();
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(shown);
  useEffect(() => {
    if (last.current !== shown) heading.current?.focus();
    last.current = shown;
  }, [shown]);
  return (
    <h2 ref={heading} className="hidden-visually" tabIndex={-1}>
      {views.find(({ view }) => view === shown)?.title()}
    </h2>
  );
}
