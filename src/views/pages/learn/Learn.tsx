import { Suspense, useEffect, useRef } from 'react';
import { usePractice } from '../../../store/exercises/lateExercises.ts';
import { useLearnFact } from '../../../store/learn/lateLearn.ts';
import { PlaybackContext } from '../../../store/playback/usePlayback.ts';
import { SimulationContext } from '../../../store/simulation/useSimulation.ts';
import { practiceWords } from '../../../words/exercises/practice.ts';
import { lessonWords } from '../../../words/lessons/index.ts';
import { LEARN_KEYS } from '../../help/shortcuts.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { late } from '../../kit/late.tsx';
import { Chapters } from './Chapters.tsx';
import { Explain } from './explain/Explain.tsx';
import { Guess } from './guess/Guess.tsx';
import { StepTabs } from './StepTabs.tsx';
import { Watch } from './watch/Watch.tsx';
import './learn.css';

const STEPS = { guess: Guess, watch: Watch, explain: Explain } as const;
const PRACTICE = {
  exercises: late(() => import('../../exercises/Exercises.tsx').then(({ Exercises }) => Exercises)),
  challenges: late(() => import('../../challenges/Challenges.tsx').then(({ Challenges }) => Challenges)),
};

/** Lessons, and what is practised beside them. `keysOn` says whether what plays obeys its keys. */
export function Learn({ keysOn }: { keysOn: boolean }) {
  const [practice] = usePractice();
  const { id } = useLearnFact((state) => state.lesson);
  const Practice = practice && PRACTICE[practice];
  return (
    <main className="learn" aria-label={practice ? practiceWords[practice] : lessonWords[id].title}>
      <Chapters />
      {Practice ? (
        <Suspense>
          <Practice />
        </Suspense>
      ) : (
        <Course keysOn={keysOn} />
      )}
    </main>
  );
}

/** A lesson, step by step: guess, watch, explain. */
function Course({ keysOn }: { keysOn: boolean }) {
  const { id } = useLearnFact((state) => state.lesson);
  const step = useLearnFact((state) => state.step);
  const { simulation } = useLearnFact((state) => state.watch);
  const Step = STEPS[step];
  useShortcuts(keysOn && step === 'watch', LEARN_KEYS, simulation);
  const shown = `${id} ${step}`;
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    const isNew = before.current !== shown;
    before.current = shown;
    // What led here is gone: keys go on from what is asked.
    if (isNew && document.activeElement === document.body) box.current?.querySelector('h2')?.focus();
  }, [shown]);
  return (
    <SimulationContext value={simulation}>
      <PlaybackContext value={simulation}>
        <div ref={box} className="learn-lesson" data-step={step}>
          <StepTabs />
          <Step key={shown} />
        </div>
      </PlaybackContext>
    </SimulationContext>
  );
}
