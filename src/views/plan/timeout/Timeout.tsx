import { useStore } from 'zustand';
import type { PartProps } from '../../../store/plan/planning.ts';
import { durationWords } from '../../../words/duration.ts';
import { few } from '../../../words/plan/answer.ts';
import { curveWords, curveWordsOf } from '../../../words/plan/timeout.ts';
import { ColumnHeads } from '../../kit/ColumnHeads.tsx';
import { BudgetChoice } from './BudgetChoice.tsx';
import { TimeoutChart } from './TimeoutChart.tsx';

/** Whom each drain timeout hurts, within what is allowed; and all of it as a table. */
export function Timeout({ scenario, planning }: PartProps) {
  return (
    <section className="plan-timeout panel" aria-label={curveWords.title}>
      <h3>{curveWords.title}</h3>
      <BudgetChoice planning={planning} />
      <TimeoutChart planning={planning} />
      <p className="plan-note">{curveWordsOf(scenario).expectation}</p>
      <TimeoutTable scenario={scenario} planning={planning} />
    </section>
  );
}

function TimeoutTable({ scenario, planning }: PartProps) {
  const curve = useStore(planning.store, (state) => state.curve) ?? [];
  return (
    <details>
      <summary>{curveWords.table}</summary>
      <table>
        <ColumnHeads names={curveWordsOf(scenario).columns} />
        <tbody>
          {curve.map(({ timeoutSeconds, hurt, seconds }) => (
            <tr key={timeoutSeconds}>
              <th scope="row">{durationWords(timeoutSeconds)}</th>
              <td>{few(hurt)}</td>
              <td>{durationWords(seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
