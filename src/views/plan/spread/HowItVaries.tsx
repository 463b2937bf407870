import { useCallback } from 'react';
import { useStore } from 'zustand';
import { durationLaw } from '../../../plan/course/course.ts';
import { hasClosedForm, type Spread, spreads } from '../../../plan/spread.ts';
import { useSlices } from '../../../store/plan/inSlices.ts';
import type { PartProps } from '../../../store/plan/planning.ts';
import { useFindings } from '../../../store/plan/useFound.ts';
import { quantile } from '../../../study/index.ts';
import { spreadWords, varyingWords } from '../../../words/plan/spread.ts';
import { counted } from '../../../words/quantities.ts';
import { Wide } from '../Wide.tsx';
import { SpreadChart } from './SpreadChart.tsx';
import '../../kit/part.css';
import './spread.css';
import { ColumnHeads } from '../../kit/ColumnHeads.tsx';

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** How what comes of the plan differs from crowd to crowd, the closed form over it. */
export function HowItVaries({ scenario, planning }: PartProps) {
  const { asked, worked, cluster } = useStore(planning.store);
  const [first] = useFindings(asked);
  const plan = worked?.proposal.best.plan ?? null;
  const law = useSlices(useCallback(() => (plan === null ? none() : durationLaw(cluster, plan)), [cluster, plan]));
  const crowds = first?.replications.length ?? 0;
  const all =
    worked && crowds > 0 ? spreads(first.replications, scenario, { law, course: worked.proposal.best.course }) : [];
  return (
    <section className="part panel" aria-label={spreadWords.title}>
      <h3>{spreadWords.title}</h3>
      {all.length === 0 && <p className="part-note">{spreadWords.waiting}</p>}
      <div className="spread-charts">
        {all.map((spread) => (
          <SpreadChart key={spread.of} spread={spread} />
        ))}
      </div>
      <p className="part-note">
        {spreadWords.about} {!hasClosedForm(scenario) && `${spreadWords.closedForm}: ${spreadWords.noClosedForm}.`}
      </p>
      {all.length > 0 && <SpreadTable all={all} crowds={crowds} />}
    </section>
  );
}

// biome-ignore lint/correctness/useYield: there is nothing to be worked out
function* none(): Generator<number, null> {
  return null;
}

function SpreadTable({ all, crowds }: { all: readonly Spread[]; crowds: number }) {
  const caption = spreadWords.caption(counted(crowds, 'crowd'));
  return (
    <Wide label={caption}>
      <table className="part-table">
        <caption className="hidden-visually">{caption}</caption>
        <ColumnHeads names={[spreadWords.what, ...spreadWords.columns]} />
        <tbody>
          {all.map(({ of, sorted, mean }) => (
            <tr key={of}>
              <th scope="row">{spreadWords.of[of]}</th>
              {SHARES.map((share) => (
                <td key={share}>{varyingWords(of, quantile(sorted, share).value)}</td>
              ))}
              <td>{varyingWords(of, mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
