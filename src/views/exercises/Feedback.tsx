import { Check, Eye, X } from 'lucide-react';
import { useMemo } from 'react';
import { type Exercise, see } from '../../lessons/exercises/exercises.ts';
import { useShowView } from '../../store/shownView.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { exerciseWords } from '../../words/exercises/page.ts';
import { reasonWords, shownWords } from '../../words/exercises/reasons.ts';

type Props = { exercise: Exercise; verdict: string; isRight: boolean };

/** What became of an answer, why the right one is right, and the run that shows it. */
export function Feedback({ exercise, verdict, isRight }: Props) {
  const { open } = useSimulation();
  const showView = useShowView();
  const { scenario, tick, seen } = useMemo(() => see(exercise), [exercise]);
  const showMe = (): void => {
    const named = { ...scenario, name: exerciseWords.runName };
    const recording = { scenario: named, commands: [], shownTick: tick, endTick: tick };
    open({ recording, otherEngine: false }, () => showView('simulate'));
  };
  const Sign = isRight ? Check : X;
  return (
    <div className="exercise-feedback">
      <p className={isRight ? 'exercise-right' : 'exercise-wrong'}>
        <Sign aria-hidden size={18} /> {verdict}
      </p>
      <p>{reasonWords(exercise)}</p>
      <p>
        {shownWords(exercise, seen)}{' '}
        <button type="button" onClick={showMe} title={exerciseWords.showMeTitle}>
          <Eye aria-hidden size={16} /> {exerciseWords.showMe}
        </button>
      </p>
    </div>
  );
}
