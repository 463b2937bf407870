import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePlaces } from '../../store/sharing/usePlaces.ts';
import { type ComparisonHandout, ComparisonSheet } from './ComparisonSheet.tsx';
import { type RunHandout, RunSheet } from './RunSheet.tsx';
import { takeComparisonHandout } from './takeComparisonHandout.ts';
import { takeRunHandout } from './takeRunHandout.ts';
import './print.css';

type Handouts = { run?: RunHandout; comparison?: ComparisonHandout };

/** What is printed in place of the page: made at the moment of printing, and gone after it. */
export function Paper() {
  const places = usePlaces();
  const paper = useRef<HTMLElement>(null);
  const [{ run, comparison }, setHandouts] = useState<Handouts>({});
  useEffect(() => {
    const { simulation, shown, comparisons } = places;
    const take = (sheet: Element): Handouts => {
      const asked = comparisons.loaded?.store.getState();
      if (shown.getState().view === 'compare' && asked?.comparison)
        return { comparison: takeComparisonHandout(asked.comparison, asked, sheet) };
      return { run: takeRunHandout(simulation, sheet) };
    };
    const fill = () => paper.current && flushSync(() => setHandouts(take(paper.current as Element)));
    const clear = () => setHandouts({});
    addEventListener('beforeprint', fill);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', fill);
      removeEventListener('afterprint', clear);
    };
  }, [places]);
  return (
    <article className="paper" ref={paper}>
      {run && <RunSheet {...run} />}
      {comparison && <ComparisonSheet {...comparison} />}
    </article>
  );
}
