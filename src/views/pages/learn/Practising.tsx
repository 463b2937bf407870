import { Suspense } from 'react';
import type { Practice } from '../../../store/exercises/lateExercises.ts';
import { practiceWords } from '../../../words/exercises/practice.ts';
import { late } from '../../kit/late.tsx';
import { Chapters } from './Chapters.tsx';

const CONTENT = {
  exercises: late(() => import('../../exercises/Exercises.tsx').then(({ Exercises }) => Exercises)),
  challenges: late(() => import('../../challenges/Challenges.tsx').then(({ Challenges }) => Challenges)),
};

/** What is practised beside the lessons. */
export function Practising({ what }: { what: Practice }) {
  const Content = CONTENT[what];
  return (
    <main className="learn" aria-label={practiceWords[what]}>
      <Chapters />
      <Suspense>
        <Content />
      </Suspense>
    </main>
  );
}
