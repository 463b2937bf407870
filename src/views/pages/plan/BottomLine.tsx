import { useFindings } from '../../../store/plan/useFound.ts';
import { usePlanFact } from '../../../store/plan/usePlanning.ts';
import { answerWords } from '../../../words/plan/answer.ts';
import { bottomLine } from '../../../words/plan/bottomLine.ts';
import { planWords } from '../../../words/plan/page.ts';

/** The answer in a few sentences: first by the closed forms, then by ever more crowds. */
export function BottomLine() {
  const { cluster, week, hour, budget, worked, working, asked } = usePlanFact((state) => state);
  const [first] = useFindings(asked);
  const [headline, second] =
    worked === null
      ? [answerWords.working, '']
      : bottomLine({ cluster, week, hour, budget, worked, found: first?.found ?? null, over: first?.over === true });
  return (
    <section className="plan-line panel" aria-label={planWords.answer} aria-busy={working}>
      <p className="plan-headline">{unbroken(headline)}</p>
      <p className="plan-second">{unbroken(second)}</p>
    </section>
  );
}

/** No number stands at the end of a line with its unit on the next. */
const unbroken = (text: string): string => text.replace(/(\d) (?=\p{L}|%)/gu, '$1\u00a0');
