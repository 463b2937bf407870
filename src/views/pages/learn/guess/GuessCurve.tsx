import { useState } from 'react';
import type { CurveGuess } from '../../../../lessons/lesson/lesson.ts';
import { useLearn, useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { useFact } from '../../../../store/simulation/useSimulation.ts';
import { guessWords } from '../../../../words/learn/guess.ts';
import { listNames } from '../../../../words/names.ts';
import { DrawCurve } from '../../../guess/DrawCurve.tsx';
import { wholeCurve } from '../../../guess/drawing.ts';
import { PointList } from '../../../guess/PointList.tsx';
import { AlsoAsked } from './AlsoAsked.tsx';
import { LockIn } from './LockIn.tsx';

/** Where a curve is drawn, or typed. */
export function GuessCurve({ guess: { of, range } }: { guess: CurveGuess }) {
  const { draft: put } = useLearn();
  const draft = useLearnFact((state) => state.draft);
  const answer = useLearnFact((state) => state.answer);
  const start = useFact(({ observation }) =>
    observation.servers.reduce((sum, { name, sessions }) => sum + (of.includes(name) ? sessions : 0), 0),
  );
  const meanSeconds = useFact(({ settings }) => settings.traffic.sessionLength.meanSeconds);
  const [asList, setAsList] = useState(false);
  const known = answer ?? draft;
  const drawn = known?.kind === 'curve' ? known.users : [];
  const props = {
    ...{ whose: listNames(of), meanSeconds, most: range[1], start, drawn },
    onDraw: (users: readonly number[]) => answer === null && put({ kind: 'curve', users }),
  };
  return (
    <div className="learn-guess">
      <section className="panel learn-draw" aria-label={guessWords.draw(props.whose)}>
        <p className="learn-draw-head">
          <b>{guessWords.draw(props.whose)}</b> <span>{guessWords.drawHow}</span>
          <button type="button" onClick={() => setAsList(!asList)}>
            {asList ? guessWords.asChart : guessWords.asList}
          </button>
        </p>
        {asList ? <PointList {...props} /> : <DrawCurve {...props} />}
      </section>
      <section className="panel learn-answer" aria-label={guessWords.number}>
        <p className="learn-note">{guessWords.theRest}</p>
        <AlsoAsked />
        <LockIn
          ready={drawn.length > 1 ? { kind: 'curve', users: wholeCurve(drawn) } : null}
          onClear={() => put(null)}
        />
      </section>
    </div>
  );
}
