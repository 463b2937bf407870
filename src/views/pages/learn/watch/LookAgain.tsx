import { type ReactNode, useState } from 'react';
import { useLearn, useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { learnWords, lookWords } from '../../../../words/learn/learn.ts';
import { lessonWords } from '../../../../words/lessons/index.ts';
import { useFocusOnce } from '../../../kit/useFocusOnce.ts';

/** What was seen is asked before it is explained: those who watch remember what they expected. */
export function LookAgain() {
  const { show } = useLearn();
  const { id } = useLearnFact((state) => state.lesson);
  const watch = useLearnFact((state) => state.watch);
  const isSo = useLearnFact(({ seen, lesson }) => seen !== null && lesson.lookAgain(seen));
  const [said, setSaid] = useState<boolean | null>(null);
  const asked = useFocusOnce<HTMLParagraphElement>();
  const { question, yes, no } = lessonWords[id].lookAgain;
  return (
    <div className="learn-look">
      <p ref={asked} tabIndex={-1}>
        <b>{question}</b>
      </p>
      {said === null ? (
        <p className="learn-look-answers">
          {[true, false].map((answer) => (
            <button key={String(answer)} type="button" onClick={() => setSaid(answer)}>
              {answer ? lookWords.yes : lookWords.no}
            </button>
          ))}
        </p>
      ) : (
        <Told>
          {said === isSo ? lookWords.right : lookWords.wrong} {isSo ? yes : no}
        </Told>
      )}
      <div className="learn-actions">
        <button type="button" onClick={watch.restart}>
          {learnWords.again}
        </button>
        <button type="button" className="primary" onClick={() => show('explain')}>
          {learnWords.step.explain}
        </button>
      </div>
    </div>
  );
}

function Told({ children }: { children: ReactNode }) {
  const told = useFocusOnce<HTMLParagraphElement>();
  return (
    <p ref={told} tabIndex={-1} role="status">
      {children}
    </p>
  );
}
