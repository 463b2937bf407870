import { useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { guessWords } from '../../../../words/learn/guess.ts';
import { listNames } from '../../../../words/names.ts';
import { CurveChart } from '../../../guess/CurveChart.tsx';
import type { CurvePlot } from '../../../guess/curveLayout.ts';
import { guessedOf, guessedSeconds } from '../../../guess/guessed.ts';
import { RunLine } from '../../../guess/RunLine.tsx';
import { LaneLegend } from './LaneLegend.tsx';
import { laneOf } from './lane.ts';

/** The users on the servers that are asked about: the guess ahead of the run, dashed. */
export function WatchLane() {
  const lesson = useLearnFact((state) => state.lesson);
  const answer = useLearnFact((state) => state.answer);
  const { trace, startTick } = useLearnFact((state) => state.watch);
  const { of, most, meanSeconds, endTick } = laneOf(lesson, trace);
  const drawn = answer?.kind === 'curve' ? answer.users : undefined;
  const guessed = guessedOf(lesson, answer);
  const seconds = guessedSeconds(lesson, answer);
  return (
    <section className="panel learn-draw" aria-label={guessWords.chart(listNames(of))}>
      <p className="learn-draw-head">
        <b>{guessWords.chart(listNames(of))}</b>
        <LaneLegend drawn={drawn !== undefined} />
        {!drawn && <span>{guessed}</span>}
      </p>
      <CurveChart label={guessWords.chart(listNames(of))} meanSeconds={meanSeconds} most={most} drawn={drawn}>
        {(plot) => (
          <>
            {seconds !== null && <GuessMark plot={plot} seconds={seconds} />}
            <RunLine plot={plot} of={of} startTick={startTick} endTick={endTick} />
          </>
        )}
      </CurveChart>
    </section>
  );
}

/** When it was guessed to be over; at the edge where that is beyond it. */
function GuessMark({ plot: { size, x, right, top, bottom }, seconds }: { plot: CurvePlot; seconds: number }) {
  const at = Math.min(right, x(seconds));
  return (
    <svg className="curve-over" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden>
      <path className="curve-guess" d={`M${at} ${top}V${bottom}`} />
    </svg>
  );
}
