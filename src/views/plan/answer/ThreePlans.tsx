import { Check, Play } from 'lucide-react';
import { useStore } from 'zustand';
import { type Judgement, judgeFirst, judgeOther } from '../../../plan/judge.ts';
import type { Planning } from '../../../store/plan/planning.ts';
import { type Finding, useFindings } from '../../../store/plan/useFound.ts';
import { useShowView } from '../../../store/shownView.ts';
import { durationWords } from '../../../words/duration.ts';
import { few, planName } from '../../../words/plan/answer.ts';
import { plansWords, verdictWords } from '../../../words/plan/plans.ts';
import { share } from '../../../words/quantities.ts';

/** Three plans side by side, before the same crowds; the proposed one first. */
export function ThreePlans({ planning }: { planning: Planning }) {
  const { asked, budget } = useStore(planning.store);
  const findings = useFindings(asked);
  const longest = Math.max(...findings.map(({ found }) => found?.half.value ?? 0).filter(Number.isFinite), 1);
  const show = useShowView();
  const judgementOf = (finding: Finding): Judgement | null => {
    const { found, replications } = finding;
    if (found === null) return null;
    if (finding === findings[0]) return judgeFirst(found, budget);
    return judgeOther({ found, replications }, findings[0].replications, budget);
  };
  return (
    <section className="plan-plans panel" aria-label={plansWords.title}>
      <h3>{plansWords.title}</h3>
      <table>
        <thead>
          <tr>
            {plansWords.columns.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <Row
              key={planName(finding.asked.plan)}
              finding={finding}
              longest={longest}
              judgement={judgementOf(finding)}
              verdict={(judgement) => verdictWords(judgement, budget)}
              onWatch={() => {
                planning.watch(finding.asked.plan);
                show('simulate');
              }}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = {
  finding: Finding;
  longest: number;
  judgement: Judgement | null;
  verdict: (judgement: Judgement) => string;
  onWatch: () => void;
};

function Row({ finding: { asked, found }, longest, judgement, verdict, onWatch }: RowProps) {
  const name = planName(asked.plan);
  return (
    <tr data-best={judgement?.type === 'recommended' || undefined}>
      <th scope="row">{name}</th>
      {found === null || judgement === null ? (
        <td colSpan={plansWords.columns.length - 1}>{verdict({ type: 'asking' })}</td>
      ) : (
        <>
          <td>
            {durationWords(found.half.value)}
            <span className="plan-bar" style={{ inlineSize: `${Math.min(1, found.half.value / longest) * 100}%` }} />
          </td>
          <td>{durationWords(found.most.value)}</td>
          <td data-some={found.hurt.value > 0 || undefined}>{few(found.hurt.value)}</td>
          <td>{share(found.fullest)}</td>
          <td>
            {judgement.type === 'recommended' && <Check aria-hidden size={14} strokeWidth={3} />} {verdict(judgement)}
          </td>
        </>
      )}
      <td>
        <button type="button" aria-label={plansWords.watch(name)} title={plansWords.watch(name)} onClick={onWatch}>
          <Play aria-hidden size={14} />
        </button>
      </td>
    </tr>
  );
}
