import { useStore } from 'zustand';
import type { PartProps } from '../../../store/plan/planning.ts';
import { hoursWords } from '../../../words/plan/hours.ts';
import { curveWords } from '../../../words/plan/timeout.ts';
import { HourMap } from '../hours/HourMap.tsx';
import { StartChoice } from '../hours/StartChoice.tsx';
import { BudgetChoice } from '../timeout/BudgetChoice.tsx';
import { TimeoutChart } from '../timeout/TimeoutChart.tsx';
import { Remedies } from './Remedies.tsx';
import { ThreePlans } from './ThreePlans.tsx';
import './answer.css';

/** Why the answer is so: the timeout against who is hurt, and the plan that is proposed beside two others. */
export function Answer({ planning }: PartProps) {
  const obstacle = useStore(planning.store, ({ worked }) => worked?.proposal.obstacle ?? null);
  return (
    <>
      {obstacle !== null && <Remedies planning={planning} />}
      <div className="plan-pictures">
        <section className="panel" aria-label={curveWords.title}>
          <h3>{curveWords.title}</h3>
          <BudgetChoice planning={planning} />
          <TimeoutChart planning={planning} />
        </section>
        <section className="panel" aria-label={hoursWords.title}>
          <h3>{hoursWords.title}</h3>
          <StartChoice planning={planning} />
          <HourMap planning={planning} />
        </section>
      </div>
      <ThreePlans planning={planning} />
    </>
  );
}
