import { use } from 'react';
import { useStore } from 'zustand';
import { useLateExercises } from '../../store/exercises/lateExercises.ts';
import { exerciseWords, resultWords } from '../../words/exercises/page.ts';
import { Asking } from './Asking.tsx';
import { OpenedResult } from './OpenedResult.tsx';
import { OwnResult } from './OwnResult.tsx';
import { StartSet } from './StartSet.tsx';
import './exercises.css';

/** Sets of exercises: the start, the way through one, its result; or a result that a link has brought. Needs a Suspense around it. */
export function Exercises() {
  const exercises = use(useLateExercises().load());
  const doing = useStore(exercises.store, (state) => state.doing);
  const opened = useStore(exercises.store, (state) => state.opened);
  const isDone = doing !== null && doing.at >= doing.exercises.length;
  return (
    <section className="exercises panel" aria-label={opened === null ? exerciseWords.title : resultWords.title}>
      {opened !== null ? (
        <OpenedResult exercises={exercises} result={opened} />
      ) : doing === null ? (
        <StartSet exercises={exercises} />
      ) : isDone ? (
        <OwnResult exercises={exercises} doing={doing} />
      ) : (
        <Asking key={doing.at} exercises={exercises} doing={doing} />
      )}
    </section>
  );
}
