import { Pause, Play, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { CROWDS } from '../../store/comparison/setup.ts';
import { useStudy } from '../../store/comparison/useStudy.ts';
import type { Study } from '../../study/index.ts';
import { crowdsWords, studyWords } from '../../words/comparison/crowds.ts';
import { count as amount } from '../../words/quantities.ts';

/** How far a study is, what is to be known of it, and what can be done about it. */
export function Asking({ study, children }: { study: Study; children: ReactNode }) {
  const state = useStudy(study);
  const { status, done, count } = state;
  const under = status === 'running' || status === 'paused';
  /** To the next thousand. */
  const more = CROWDS - (count % CROWDS);
  return (
    <div className="crowds-asking">
      {under && <progress aria-label={crowdsWords.progress} value={done} max={count} />}
      <p role={under ? undefined : 'status'}>{studyWords(state)}</p>
      {children}
      {status === 'running' && (
        <button type="button" onClick={study.pause}>
          <Pause aria-hidden size={14} /> {crowdsWords.pause}
        </button>
      )}
      {status === 'paused' && (
        <button type="button" onClick={study.resume}>
          <Play aria-hidden size={14} /> {crowdsWords.goOn}
        </button>
      )}
      {under && (
        <button type="button" onClick={study.cancel}>
          <X aria-hidden size={14} /> {crowdsWords.cancel}
        </button>
      )}
      {status === 'cancelled' && count > done && (
        <button type="button" onClick={() => study.extend(count - done)}>
          <Play aria-hidden size={14} /> {crowdsWords.goOn}
        </button>
      )}
      {status === 'done' && (
        <button type="button" onClick={() => study.extend(more)}>
          <Plus aria-hidden size={14} /> {crowdsWords.more(amount(more))}
        </button>
      )}
    </div>
  );
}
