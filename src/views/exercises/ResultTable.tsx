import { Check, Minus, X } from 'lucide-react';
import type { Judged } from '../../store/exercises/result.ts';
import { resultWords, takenWords } from '../../words/exercises/page.ts';
import { exerciseTitle, questionWords } from '../../words/exercises/questions.ts';
import { acceptedWords, exerciseValue } from '../../words/exercises/values.ts';
import { ColumnHeads } from '../kit/ColumnHeads.tsx';

const t = resultWords;
const SIGNS = { right: Check, wrong: X, none: Minus };

/** A result exercise by exercise: what was asked and answered, what is right, and the time it took. */
export function ResultTable({ judged }: { judged: readonly Judged[] }) {
  return (
    <table className="exercise-table">
      <ColumnHeads
        names={[t.columns.exercise, t.columns.answered, t.columns.right, t.columns.judged, t.columns.time]}
      />
      <tbody>
        {judged.map(({ exercise, value, judgement, seconds }) => {
          const verdict = judgement === null ? 'none' : judgement.type === 'right' ? 'right' : 'wrong';
          const Sign = SIGNS[verdict];
          return (
            <tr key={exercise.question.kind}>
              <th scope="row">
                {exerciseTitle(exercise.question.kind)}
                <small>{questionWords(exercise.question)}</small>
              </th>
              <td data-column={t.columns.answered}>{value === null ? t.none : exerciseValue(value, exercise.unit)}</td>
              <td data-column={t.columns.right}>{acceptedWords(exercise)}</td>
              <td data-column={t.columns.judged}>
                <span className={verdict === 'right' ? 'exercise-right' : 'exercise-wrong'}>
                  <Sign aria-hidden size={16} /> {t.verdicts[verdict]}
                </span>
              </td>
              <td data-column={t.columns.time}>{takenWords(seconds)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
