import { useStore } from 'zustand';
import { bandOf } from '../../../../lessons/guess/band.ts';
import { judgeCurve } from '../../../../lessons/guess/judge.ts';
import type { CurveGuess } from '../../../../lessons/lesson/lesson.ts';
import { figureOf } from '../../../../lessons/seen.ts';
import { answersOf } from '../../../../store/learn/crowds.ts';
import { useLearnFact } from '../../../../store/learn/lateLearn.ts';
import type { Study } from '../../../../study/index.ts';
import { curveJudged, guessedWords, guessWords } from '../../../../words/learn/guess.ts';
import { figureWords } from '../../../../words/lessons/goals.ts';
import { lessonWords } from '../../../../words/lessons/index.ts';
import { listNames } from '../../../../words/names.ts';
import { CurveChart } from '../../../guess/CurveChart.tsx';
import { Asking } from '../../../guess/Judged.tsx';
import { RunLine } from '../../../guess/RunLine.tsx';
import { LaneLegend } from '../watch/LaneLegend.tsx';
import { laneOf } from '../watch/lane.ts';

/** The drawn curve, this run's and a thousand crowds' in one lane. */
export function CurveOutcome({ guess, crowds }: { guess: CurveGuess; crowds: Study }) {
  const lesson = useLearnFact((state) => state.lesson);
  const answer = useLearnFact((state) => state.answer);
  const also = useLearnFact((state) => state.also);
  const seen = useLearnFact((state) => state.seen);
  const { trace, startTick } = useLearnFact((state) => state.watch);
  const { status, done, count, results } = useStore(crowds.store);
  const curves = answersOf({ results });
  const band = curves.length > 0 ? bandOf(curves) : undefined;
  const drawn = answer?.kind === 'curve' ? answer.users : undefined;
  const { of, most, meanSeconds, endTick } = laneOf(lesson, trace);
  const { alsoAsk } = lesson;
  return (
    <div className="learn-outcome">
      <section className="panel learn-chart" aria-label={guessWords.axis}>
        <h3>
          {guessWords.chart(listNames(of))}
          <LaneLegend drawn={drawn !== undefined} crowds />
        </h3>
        <CurveChart label={guessWords.axis} meanSeconds={meanSeconds} most={most} drawn={drawn} band={band}>
          {(plot) => <RunLine plot={plot} of={of} startTick={startTick} endTick={endTick} />}
        </CurveChart>
        {status !== 'done' && <Asking done={done} count={count} />}
        {status === 'done' && drawn && band && (
          <p role="status">{curveJudged(judgeCurve(drawn, band, guess.range[1]), drawn.length - 1)}</p>
        )}
      </section>
      {alsoAsk && seen && (
        <section className="panel learn-hands" aria-label={guessWords.also}>
          <h3>{lessonWords[lesson.id].alsoAsk}</h3>
          <p className="learn-figure">{figureWords(alsoAsk.unit, figureOf(lesson, alsoAsk.truth, seen))}</p>
          <p>{guessedWords(also === null ? null : figureWords(alsoAsk.unit, also))}</p>
        </section>
      )}
    </div>
  );
}
