import { hourOf } from '../../../plan/hours.ts';
import { longestSeconds } from '../../../plan/plans.ts';
import { useFindings } from '../../../store/plan/useFound.ts';
import { usePlanFact } from '../../../store/plan/usePlanning.ts';
import {
  answerWords,
  expectedWords,
  fullestSentence,
  harmWords,
  obstacleSentence,
  planSentence,
  takesWords,
  timeoutSentence,
} from '../../../words/plan/answer.ts';
import { hourWords } from '../../../words/plan/hours.ts';
import { planWords } from '../../../words/plan/page.ts';

/** The answer in a few sentences: first by the closed forms, then by ever more crowds. */
export function BottomLine() {
  const worked = usePlanFact((state) => state.worked);
  const { cluster, budget, working, asked } = usePlanFact((state) => state);
  const [first] = useFindings(asked);
  const known = first?.found ?? null;
  if (worked === null)
    return (
      <section className="plan-line panel" aria-label={planWords.answer}>
        <p className="plan-headline">{answerWords.working}</p>
      </section>
    );
  const { best, obstacle } = worked.proposal;
  const hour = hourOf(cluster);
  const longest = longestSeconds(cluster, best.plan);
  const [half, most] = known ? [known.half.value, known.most.value] : [worked.duration.half, worked.duration.most];
  const takes = takesWords(half, most, longest, first?.over === true);
  return (
    <section
      className="plan-line panel"
      aria-label={planWords.answer}
      aria-busy={working}
      data-obstacle={obstacle ?? undefined}
    >
      <p className="plan-headline">
        {planSentence(hour === null ? null : hourWords(hour), best.plan, takes)}{' '}
        {known ? harmWords(known) : expectedWords(best.course)}
      </p>
      <p className="plan-second">
        {timeoutSentence(best.plan)} {known && fullestSentence(known.fullest)} {obstacleSentence(obstacle, budget)}
      </p>
    </section>
  );
}
