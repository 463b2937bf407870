import { predictWords } from '../../words/learn/predict.ts';

/** What stands in the sentence's place while it is guessed what comes. */
export function GuessFirst() {
  return <p>{predictWords.first}</p>;
}
