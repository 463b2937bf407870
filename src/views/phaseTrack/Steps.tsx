import { Check, Minus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFrame } from '../../store/playback/usePlayback.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { phaseTrackWords, type StepState } from '../../words/page/phaseTrack.ts';
import { partWords, stepWords } from '../../words/run/phases.ts';
import { useStillness } from '../kit/useStillness.ts';
import { foldSteps, groupPhases, type Step, stepOf, wasFinished } from './groupPhases.ts';
import { Pictogram } from './Pictogram.tsx';
import { phaseProgress } from './progress.ts';

/** Plans of more steps than these are folded at both ends, down to two around the current one. */
const MOST = 8;
const ROOM = 5;

/** With reduced motion the bar moves on in so many steps. */
const STILL_STEPS = 10;

type StepsProps = {
  /** Shows where a step begins; without it the steps are only seen. */
  onStep?: ((step: Step) => void) | undefined;
};

/** The plan as pictures: what is done, what is being done, what comes next. */
export function Steps({ onStep }: StepsProps) {
  const plan = useFact((state) => state.plan);
  const index = useFact((state) => state.observation.phase.index);
  const over = useFact(({ observation: { rollout } }) => rollout.finishedTick !== null);
  const names = useFact((state) => state.site.names);
  const list = useRef<HTMLOListElement>(null);
  const bar = useRef<HTMLElement>(null);
  const still = useStillness();
  const [scrolls, setScrolls] = useState(false);
  const steps = useMemo(() => groupPhases(plan), [plan]);
  const current = stepOf(steps, index);
  const { before, shown, after } = foldSteps(steps, current, steps.length > MOST ? ROOM : MOST);

  useFrame((frame) => {
    if (!bar.current) return;
    const progress = phaseProgress(frame);
    const shown = still ? Math.floor(progress * STILL_STEPS) / STILL_STEPS : progress;
    bar.current.style.transform = `scaleX(${shown.toFixed(3)})`;
  });
  useEffect(() => {
    const row = list.current;
    const item = row?.children[current - before + (before > 0 ? 1 : 0)] as HTMLElement | undefined;
    if (row && item) row.scrollLeft = item.offsetLeft - row.offsetLeft - (row.clientWidth - item.clientWidth) / 2;
  }, [current, before]);
  useEffect(() => {
    const row = list.current;
    if (!row) return;
    const observer = new ResizeObserver(() => setScrolls(row.scrollWidth > row.clientWidth));
    observer.observe(row);
    return () => observer.disconnect();
  }, []);

  return (
    <ol className="steps" ref={list} tabIndex={scrolls ? 0 : undefined} aria-label={phaseTrackWords.steps}>
      {before > 0 && <li className="fold">{phaseTrackWords.before(before)}</li>}
      {shown.map((step, i) => {
        const at = before + i;
        return (
          <StepItem
            key={`${step.from} ${step.kind}`}
            step={step}
            number={at + 1}
            state={stateOf(steps, at, current, over)}
            isCurrent={at === current}
            index={index}
            names={names}
            bar={bar}
            onStep={onStep}
          />
        );
      })}
      {after > 0 && <li className="fold">{phaseTrackWords.after(after)}</li>}
    </ol>
  );
}

function stateOf(steps: readonly Step[], at: number, current: number, over: boolean): StepState {
  if (at > current) return 'next';
  if (at === current && !over) return 'current';
  return wasFinished(steps, at) ? 'past' : 'broken';
}

type StepItemProps = {
  step: Step;
  number: number;
  state: StepState;
  isCurrent: boolean;
  index: number;
  names: readonly string[];
  bar: React.RefObject<HTMLElement | null>;
} & StepsProps;

function StepItem({ step, number, state, isCurrent, index, names, bar, onStep }: StepItemProps) {
  const { verb, who } = stepWords(step.kind, step.servers, names);
  const part = step.phases.length > 1 && state === 'current' ? partWords(step.phases[index - step.from]) : undefined;
  const words = [verb, who, part && `· ${part}`].filter(Boolean).join(' ');
  const face = (
    <>
      <span className="step-number" aria-hidden="true">
        {state === 'past' ? <Check size={16} /> : state === 'broken' ? <Minus size={16} /> : number}
      </span>
      <Pictogram kind={step.kind} first={step.servers.length === 0 || step.servers.includes(0)} />
      <span className="words">{words}</span>
      <span className="hidden-visually"> ({phaseTrackWords.states[state]})</span>
      <span className="parts" aria-hidden="true">
        {step.phases.map((kind, i) => {
          const at = step.from + i;
          const done = state === 'broken' ? at < step.to : at < index || state === 'past';
          return (
            <i key={kind} className={done ? 'done' : undefined}>
              {at === index && state === 'current' && <i className="bar" ref={bar} />}
            </i>
          );
        })}
      </span>
    </>
  );
  return (
    <li className={`step ${state} ${step.kind}`} aria-current={isCurrent ? 'step' : undefined} title={words}>
      {onStep === undefined ? (
        <div className="step-face">{face}</div>
      ) : (
        <button type="button" className="step-face" onClick={() => onStep(step)}>
          {face}
        </button>
      )}
    </li>
  );
}
