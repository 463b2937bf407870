import type { Answer } from '../../../../lessons/guess/answer.ts';
import { useLearn, useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { guessWords } from '../../../../words/learn/guess.ts';
import { learnWords } from '../../../../words/learn/learn.ts';

/** What is done with a guess: it is locked in, or nobody knows. `ready` is what would be locked in; null where there is nothing yet. */
export function LockIn({ ready, onClear }: { ready: Answer | null; onClear?: () => void }) {
  const { lockIn, show } = useLearn();
  const locked = useLearnFact((state) => state.answer !== null);
  if (locked) {
    return (
      <div className="learn-actions">
        <button type="button" className="primary" onClick={() => show('watch')}>
          {learnWords.step.watch}
        </button>
      </div>
    );
  }
  return (
    <div className="learn-actions">
      {onClear && (
        <button type="button" disabled={ready === null} onClick={onClear}>
          {guessWords.clear}
        </button>
      )}
      <button type="button" onClick={() => lockIn({ kind: 'unknown' })}>
        {guessWords.unknown}
      </button>
      <button type="button" className="primary" disabled={ready === null} onClick={() => ready && lockIn(ready)}>
        {guessWords.lockIn}
      </button>
    </div>
  );
}
