import { Suspense, useMemo, useState } from 'react';
import { planned } from '../../../plan/course/plans.ts';
import { usePlanFact, usePlanning } from '../../../store/plan/usePlanning.ts';
import { planWords } from '../../../words/plan/page.ts';
import { Tabs } from '../../kit/Tabs.tsx';
import { PARTS } from './tabs.ts';

/** The parts of the plan, of which one is shown. */
export function Parts() {
  const planning = usePlanning();
  const [shown, show] = useState(PARTS[0].id);
  const cluster = usePlanFact((state) => state.cluster);
  const plan = usePlanFact(({ worked }) => worked?.proposal.best.plan ?? null);
  const scenario = useMemo(() => (plan === null ? null : planned(cluster, plan)), [cluster, plan]);
  const { Content } = PARTS.find(({ id }) => id === shown) ?? PARTS[0];
  const tabs = PARTS.map(({ id, name }) => ({ id, name: name() }));
  return (
    <>
      <Tabs label={planWords.parts} tabs={tabs} chosen={shown} onChoose={show} />
      <div className="plan-part" role="tabpanel" id={`panel-${shown}`} aria-labelledby={`tab-${shown}`}>
        <Suspense>{scenario !== null && <Content scenario={scenario} planning={planning} />}</Suspense>
      </div>
    </>
  );
}
