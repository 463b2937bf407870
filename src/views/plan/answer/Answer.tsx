import type { PartProps } from '../../../store/plan/planning.ts';
import { curveWords } from '../../../words/plan/timeout.ts';
import { BudgetChoice } from '../timeout/BudgetChoice.tsx';
import { TimeoutChart } from '../timeout/TimeoutChart.tsx';
import { ThreePlans } from './ThreePlans.tsx';
import './answer.css';

/** Why the answer is so: the timeout against who is hurt, and the plan that is proposed beside two others. */
export function Answer({ planning }: PartProps) {
  return (
    <>
      <div className="plan-pictures">
        <section className="panel" aria-label={curveWords.title}>
          <h3>{curveWords.title}</h3>
          <BudgetChoice planning={planning} />
          <TimeoutChart planning={planning} />
        </section>
      </div>
      <ThreePlans planning={planning} />
    </>
  );
}
