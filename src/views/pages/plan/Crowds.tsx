import { Pause, Play } from 'lucide-react';
import { found } from '../../../plan/found.ts';
import { useStudy } from '../../../store/comparison/useStudy.ts';
import { usePlanFact } from '../../../store/plan/usePlanning.ts';
import type { Study } from '../../../study/index.ts';
import { crowdsProgress } from '../../../words/plan/answer.ts';
import { planWords } from '../../../words/plan/page.ts';

/** How many crowds have been asked about the plan, and how exactly they tell how long it takes. */
export function Crowds() {
  const study = usePlanFact(({ asked }) => asked[0]?.study ?? null);
  if (study !== null) return <Asking study={study} />;
  return <p className="plan-crowds">{planWords.notYet}</p>;
}

function Asking({ study }: { study: Study }) {
  const state = useStudy(study);
  const { status, done, count, results } = state;
  const known = results[0].length > 0 ? found(results[0]) : null;
  return (
    <div className="plan-crowds">
      <p>{crowdsProgress(done, count, known?.half ?? null)}</p>
      <div>
        <progress aria-label={planWords.progress} value={done} max={count} />
        {status === 'running' && (
          <button type="button" aria-label={planWords.pause} title={planWords.pause} onClick={study.pause}>
            <Pause aria-hidden size={16} />
          </button>
        )}
        {status === 'paused' && (
          <button type="button" aria-label={planWords.goOn} title={planWords.goOn} onClick={study.resume}>
            <Play aria-hidden size={16} />
          </button>
        )}
      </div>
    </div>
  );
}
