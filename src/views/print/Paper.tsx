import { useContext, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LearnContext } from '../../store/learn/lateLearn.ts';
import { planningOf } from '../../store/plan/usePlanning.ts';
import { usePlaces } from '../../store/sharing/usePlaces.ts';
import { PlanSheet } from '../plan/page/PlanSheet.tsx';
import { type PlanHandout, takeSheet } from '../plan/page/takeSheet.ts';
import { type ComparisonHandout, ComparisonSheet } from './ComparisonSheet.tsx';
import { type LessonHandout, LessonSheet } from './LessonSheet.tsx';
import { type RunHandout, RunSheet } from './RunSheet.tsx';
import { takeComparisonHandout } from './takeComparisonHandout.ts';
import { takeLessonHandout } from './takeLessonHandout.ts';
import { takeRunHandout } from './takeRunHandout.ts';
import './print.css';

type Handouts = {
  run?: RunHandout;
  comparison?: ComparisonHandout;
  lesson?: LessonHandout;
  plan?: PlanHandout | null;
};

/** What is printed in place of the page: made at the moment of printing, and gone after it. */
export function Paper() {
  const places = usePlaces();
  const learn = useContext(LearnContext);
  const paper = useRef<HTMLElement>(null);
  const [{ run, comparison, lesson, plan }, setHandouts] = useState<Handouts>({});
  useEffect(() => {
    const { simulation, shown, comparisons } = places;
    const take = (sheet: Element): Handouts => {
      const { view } = shown.getState();
      if (view === 'learn' && learn?.loaded) {
        const [page] = location.href.split('#');
        return { lesson: takeLessonHandout(learn.loaded.store.getState(), page, sheet) };
      }
      if (view === 'plan') return { plan: takeSheet(planningOf(simulation)) };
      const asked = comparisons.loaded?.store.getState();
      if (view === 'compare' && asked?.comparison)
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
  }, [places, learn]);
  return (
    <article className="paper" ref={paper}>
      {run && <RunSheet {...run} />}
      {comparison && <ComparisonSheet {...comparison} />}
      {lesson && <LessonSheet {...lesson} />}
      {plan && <PlanSheet {...plan} />}
    </article>
  );
}
