import { useStore } from 'zustand';
import { bandOf } from '../../lessons/guess/band.ts';
import { acceptedOf, judgeCurve } from '../../lessons/guess/judge.ts';
import { answersOf } from '../../store/learn/crowds.ts';
import { beginPrediction, endPrediction } from '../../store/predict/predict.ts';
import type { Prediction } from '../../store/predict/prediction.ts';
import { numberOf } from '../../store/predict/questions.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import type { Study } from '../../study/index.ts';
import { curveJudged, guessedWords, guessWords } from '../../words/learn/guess.ts';
import { askedWords, cameWords, predictedFigure, predictWords } from '../../words/learn/predict.ts';
import { CurveChart } from './CurveChart.tsx';
import { Asking, Judged } from './Judged.tsx';
import { NumberAxis } from './NumberAxis.tsx';
import { RunLine } from './RunLine.tsx';
import { usersHere } from './usersHere.ts';

/** The guess, this run and a thousand crowds together. */
export function Predicted({ now }: { now: Prediction }) {
  const simulation = useSimulation();
  const { question, truth, crowds } = now;
  return (
    <section className="predict" aria-label={predictWords.title}>
      <p className="predict-head">
        <b>{truth === null ? askedWords(question) : cameWords(question.type, truth)}</b> {saidOf(now)}
      </p>
      {crowds === null ? <Told now={now} /> : <WithCrowds now={now} crowds={crowds} />}
      <div className="predict-actions">
        <button type="button" onClick={() => beginPrediction(simulation)}>
          {predictWords.again}
        </button>
        <button type="button" className="primary" onClick={() => endPrediction(simulation)}>
          {predictWords.back}
        </button>
      </div>
    </section>
  );
}

function saidOf({ question, answer }: Prediction): string {
  if (answer?.kind === 'curve') return '';
  return guessedWords(answer?.kind === 'number' ? predictedFigure(question.type, answer.value) : null);
}

function WithCrowds({ now, crowds }: { now: Prediction; crowds: Study }) {
  const { status, done, count, results } = useStore(crowds.store);
  return (
    <>
      <Told now={now} answers={answersOf({ results })} asked={status === 'done'} />
      {now.question.type === 'curve' ? (
        status !== 'done' && <Asking done={done} count={count} />
      ) : (
        <NumberJudged now={now} crowds={crowds} />
      )}
    </>
  );
}

function NumberJudged({ now: { question, answer }, crowds }: { now: Prediction; crowds: Study }) {
  const results = useStore(crowds.store, (state) => state.results);
  const values = answersOf({ results }).map(([value]) => value);
  const accepted = values.length > 0 ? acceptedOf(values.toSorted((a, b) => a - b)) : null;
  const { unit } = numberOf(question, 0, 0) ?? { unit: 'users' };
  return (
    <Judged crowds={crowds} unit={unit} value={answer?.kind === 'number' ? answer.value : null} accepted={accepted} />
  );
}

type ToldProps = { now: Prediction; answers?: readonly number[][]; asked?: boolean };

/** The chart, with as many crowds as have answered; without any where that would be too much work. */
function Told({ now: { question, answer, truth, fromTick }, answers, asked = false }: ToldProps) {
  const observation = useFact((state) => state.observation);
  const meanSeconds = useFact(({ settings }) => settings.traffic.sessionLength.meanSeconds);
  const users = usersHere(observation);
  const number = numberOf(question, users, meanSeconds);
  const note = answers === undefined && <p>{predictWords.tooMuch}</p>;
  if (question.type === 'curve') {
    const band = answers !== undefined && answers.length > 0 ? bandOf(answers) : undefined;
    const drawn = answer?.kind === 'curve' ? answer.users : undefined;
    const most = 20 * Math.max(1, Math.ceil(Math.max(users, ...(drawn ?? [])) / 15));
    return (
      <>
        <CurveChart label={guessWords.axis} meanSeconds={meanSeconds} most={most} drawn={drawn} band={band}>
          {(plot) => <RunLine plot={plot} of={[question.server]} startTick={fromTick} endTick={Infinity} />}
        </CurveChart>
        {asked && drawn && band && <p role="status">{curveJudged(judgeCurve(drawn, band, most), drawn.length - 1)}</p>}
        {note}
      </>
    );
  }
  const values = (answers ?? []).map(([value]) => value);
  const marked = (value: number | null | undefined, words: (figure: string) => string) =>
    value === null || value === undefined || Number.isNaN(value)
      ? null
      : { value, words: words(predictedFigure(question.type, value)) };
  return (
    <>
      {number && (
        <NumberAxis
          guess={number}
          label={guessWords.axis}
          crowds={values}
          accepted={values.length > 0 ? acceptedOf(values.toSorted((a, b) => a - b)) : null}
          guessed={marked(answer?.kind === 'number' ? answer.value : null, guessWords.yourNumber)}
          run={marked(truth, guessWords.thisRunNumber)}
        />
      )}
      {note}
    </>
  );
}
