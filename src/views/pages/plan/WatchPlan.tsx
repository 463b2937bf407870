import { Play } from 'lucide-react';
import { usePlanFact, usePlanning } from '../../../store/plan/usePlanning.ts';
import { useShowView } from '../../../store/shownView.ts';
import { planWords } from '../../../words/plan/page.ts';

/** Shows the plan that is proposed where runs are watched. */
export function WatchPlan() {
  const planning = usePlanning();
  const show = useShowView();
  const plan = usePlanFact(({ worked }) => worked?.proposal.best.plan ?? null);
  const watch = (): void => {
    if (plan === null) return;
    planning.watch(plan);
    show('simulate');
  };
  return (
    <button type="button" className="plan-go primary" disabled={plan === null} onClick={watch}>
      <Play aria-hidden size={16} /> {planWords.watch}
    </button>
  );
}
