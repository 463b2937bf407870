import { askInstead, draftPrediction, endPrediction, lockPrediction } from '../../store/predict/predict.ts';
import { type Prediction, usePrediction } from '../../store/predict/prediction.ts';
import { numberOf, questionsOf } from '../../store/predict/questions.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { guessWords } from '../../words/learn/guess.ts';
import { askedWords, predictWords } from '../../words/learn/predict.ts';
import { Switch } from '../kit/switch/Switch.tsx';
import { DrawCurve } from './DrawCurve.tsx';
import { wholeCurve } from './drawing.ts';
import { NumberField } from './NumberField.tsx';
import { Predicted } from './Predicted.tsx';
import { usersHere } from './usersHere.ts';
import './predict.css';

/** What is guessed of the page's run: asked, and once it is known, told. */
export function Predict() {
  const now = usePrediction();
  if (now === null) return null;
  return now.stage === 'asking' ? <Asks now={now} /> : <Predicted now={now} />;
}

function Asks({ now: { question, draft } }: { now: Prediction }) {
  const simulation = useSimulation();
  const observation = useFact((state) => state.observation);
  const plan = useFact((state) => state.plan);
  const site = useFact((state) => state.site);
  const meanSeconds = useFact(({ settings }) => settings.traffic.sessionLength.meanSeconds);
  const questions = questionsOf({ observation, plan, site });
  const users = usersHere(observation);
  const number = numberOf(question, users, meanSeconds);
  const start = question.type === 'curve' ? usersHere(observation, question.server) : 0;
  const drawn = draft?.kind === 'curve' ? draft.users : [];
  const ready = draft?.kind === 'curve' ? { ...draft, users: wholeCurve(draft.users) } : draft;
  return (
    <section className="predict" aria-label={predictWords.title}>
      <Switch
        label={predictWords.what}
        options={questions.map((each) => ({ id: each.type, name: askedWords(each) }))}
        chosen={question.type}
        onChoose={(type) => askInstead(questions.find((each) => each.type === type) ?? question)}
      />
      {question.type === 'curve' ? (
        <DrawCurve
          whose={question.server}
          meanSeconds={meanSeconds}
          most={20 * Math.max(1, Math.ceil(users / 15))}
          start={start}
          drawn={drawn}
          onDraw={(points) => draftPrediction({ kind: 'curve', users: points })}
        />
      ) : (
        <NumberField
          key={question.type}
          label={askedWords(question)}
          unit={number?.unit ?? 'users'}
          value={draft?.kind === 'number' ? draft.value : null}
          locked={false}
          onValue={(value) => draftPrediction(value === null ? null : { kind: 'number', value })}
        />
      )}
      <div className="predict-actions">
        <button type="button" onClick={() => endPrediction(simulation)}>
          {predictWords.stop}
        </button>
        <button type="button" onClick={() => lockPrediction(simulation, { kind: 'unknown' })}>
          {guessWords.unknown}
        </button>
        <button
          type="button"
          className="primary"
          disabled={ready === null || (ready.kind === 'curve' && drawn.length < 2)}
          onClick={() => ready && lockPrediction(simulation, ready)}
        >
          {guessWords.lockIn}
        </button>
      </div>
    </section>
  );
}
