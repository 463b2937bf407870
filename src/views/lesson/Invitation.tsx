import { Play } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { fieldFacts } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { invitationWords } from '../../words/page/invitation.ts';
import { late } from '../kit/late.tsx';
import { Task } from './Task.tsx';
import './invitation.css';

const LessonTask = late(() => import('./LessonTask.tsx').then(({ LessonTask }) => LessonTask));

/** The article's is the scenario of `{}`. */
const ARTICLE = fieldFacts('name')?.default;

/** What stands in the sentence's place on the page that has not been played: what this is, and the one thing to do; `children` after. */
export function Invitation({ children }: { children?: ReactNode }) {
  const simulation = useSimulation();
  const fresh = useFact(({ observation, playing }) => observation.tick === 0 && !playing);
  const isArticle = useFact(({ settings }) => settings.name === ARTICLE);
  if (!fresh) return children;
  return (
    <div className="invitation">
      {isArticle ? (
        <Task />
      ) : (
        <Suspense fallback={<p>{'\u00a0'}</p>}>
          <LessonTask />
        </Suspense>
      )}
      <button
        type="button"
        onClick={() => {
          // This button goes: the keys go on from the other one.
          document.querySelector<HTMLElement>('.transport-play')?.focus({ preventScroll: true });
          simulation.play();
        }}
      >
        <Play aria-hidden size={16} /> {invitationWords.play}
      </button>
    </div>
  );
}
