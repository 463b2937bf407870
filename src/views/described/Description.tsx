import { usePrediction } from '../../store/predict/prediction.ts';
import type { SimulationState } from '../../store/simulation/state.ts';
import { descriptionWords, detailsWords, hintWords, playAreaWords } from '../../words/described/description.ts';
import { predictWords } from '../../words/learn/predict.ts';
import { arrivalsAt } from '../stage/trouble.ts';
import { useSpoken } from './useSpoken.ts';

/** The page in words, in the order in which one explores it; for those who don't see it. */
export function Description() {
  const { playArea, details, hint } = useSpoken(describe);
  const asks = usePrediction()?.stage === 'asking';
  return (
    <section className="hidden-visually" aria-label={descriptionWords.label}>
      <h2>{descriptionWords.playArea}</h2>
      <ul>
        {playArea.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{descriptionWords.controls}</h2>
      <p>{asks ? descriptionWords.theGuess : descriptionWords.theControls}</p>
      <h2>{descriptionWords.details}</h2>
      {details.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h2>{descriptionWords.hint}</h2>
      <p>{asks ? predictWords.first : hint}</p>
    </section>
  );
}

function describe(state: SimulationState) {
  const described = { ...state, arrivals: arrivalsAt(state.observation.seconds, state.settings) };
  return { playArea: playAreaWords(described), details: detailsWords(described), hint: hintWords(described) };
}
