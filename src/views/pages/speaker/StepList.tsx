import { useEffect, useRef } from 'react';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { clockWords } from '../../../words/duration.ts';
import { count } from '../../../words/quantities.ts';
import { phaseName } from '../../../words/run/phases.ts';
import { speakerWords } from '../../../words/talk/present.ts';
import { beganTick } from '../../phaseTrack/goToStep.ts';
import { toStep } from '../../talk/steps.ts';
import { useTalk } from '../../talk/useTalk.ts';
import { useSteps } from './useSteps.ts';

/** All steps, each with the moment at which it began, as far as the run was played. */
export function StepList() {
  const talk = useTalk();
  const { frames } = useSimulation();
  const { steps, current } = useSteps();
  const names = useFact((state) => state.site.names);
  const secondsPerTick = useFact((state) => state.settings.tickSeconds);
  useFact((state) => state.furthestTick);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = list.current?.children[current] as HTMLElement | undefined;
    if (list.current && item) list.current.scrollTop = item.offsetTop - list.current.clientHeight / 2;
  }, [current]);
  const { history } = frames()[0];
  return (
    <section className="panel speaker-steps" aria-labelledby="steps">
      <h3 id="steps">{speakerWords.phases}</h3>
      <ol ref={list}>
        {steps.map((step, i) => {
          const began = beganTick(history, step);
          return (
            <li key={step.from}>
              <button
                type="button"
                aria-current={i === current ? 'step' : undefined}
                aria-keyshortcuts={i < 9 ? String(i + 1) : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => toStep(talk, i + 1)}
              >
                <b>{count(i + 1)}</b>
                <span>{phaseName(step.kind, step.servers, names)}</span>
                <time>{began === null ? '' : clockWords(began * secondsPerTick)}</time>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
