import { useLearn, useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { lessonWords } from '../../../../words/lessons/index.ts';
import { NumberField } from '../../../guess/NumberField.tsx';

/** A number that is asked as well, which may be left open; nothing where there is none. */
export function AlsoAsked() {
  const { guessAlso } = useLearn();
  const { id, alsoAsk } = useLearnFact((state) => state.lesson);
  const value = useLearnFact((state) => state.also);
  const locked = useLearnFact((state) => state.answer !== null);
  if (alsoAsk === undefined) return null;
  return (
    <NumberField
      aside
      label={lessonWords[id].alsoAsk ?? ''}
      unit={alsoAsk.unit}
      value={value}
      locked={locked}
      onValue={guessAlso}
    />
  );
}
