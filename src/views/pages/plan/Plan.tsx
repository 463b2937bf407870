import { useEffect } from 'react';
import { PlanningContext, planningOf } from '../../../store/plan/usePlanning.ts';
import { SimulationContext, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { viewWords } from '../../../words/page/views.ts';
import { UNDO_KEYS } from '../../help/shortcuts.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { BottomLine } from './BottomLine.tsx';
import { Cluster } from './Cluster.tsx';
import { Parts } from './Parts.tsx';
import '../../kit/buttons.css';
import './plan.css';

/** The answer for a real cluster: what it is, how to bleed it, and what comes of that; `keysOn` says whether it obeys the keys. */
export function Plan({ keysOn }: { keysOn: boolean }) {
  const planning = planningOf(useSimulation());
  useShortcuts(keysOn, UNDO_KEYS, planning.draft);
  useEffect(() => planning.wake(), [planning]);
  return (
    <PlanningContext value={planning}>
      <main className="plan with-buttons" aria-label={viewWords.plan}>
        <SimulationContext value={planning.draft}>
          <Cluster />
        </SimulationContext>
        <div className="plan-main">
          <BottomLine />
          <Parts />
        </div>
      </main>
    </PlanningContext>
  );
}
