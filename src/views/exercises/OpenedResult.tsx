import { useMemo } from 'react';
import type { Exercises } from '../../store/exercises/exercises.ts';
import { judgedOf, type Result, rightOf } from '../../store/exercises/result.ts';
import { exerciseWords, resultWords, takenWords } from '../../words/exercises/page.ts';
import { useFocusOnce } from '../kit/useFocusOnce.ts';
import { ResultTable } from './ResultTable.tsx';

/** A result that a link has brought, judged anew. */
export function OpenedResult({ exercises, result }: { exercises: Exercises; result: Result }) {
  const { set, name } = result;
  const judged = useMemo(() => judgedOf(result), [result]);
  const seconds = judged.reduce((sum, one) => sum + one.seconds, 0);
  const heading = useFocusOnce<HTMLHeadingElement>();
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {name === '' ? resultWords.title : resultWords.of(name)}
      </h3>
      <p className="exercise-question">{exerciseWords.score(rightOf(judged), judged.length)}</p>
      <p>{resultWords.opened(set.seed, takenWords(seconds))}</p>
      <ResultTable judged={judged} />
      <p className="exercise-buttons">
        <button type="button" className="exercise-main" onClick={() => exercises.begin(set.size, set.seed)}>
          {resultWords.mine}
        </button>
        <button type="button" onClick={() => exercises.show(null)}>
          {resultWords.close}
        </button>
      </p>
    </>
  );
}
