import { usePractice } from '../../../store/exercises/lateExercises.ts';
import { useLearnFact } from '../../../store/learn/lateLearn.ts';
import { PlaybackContext } from '../../../store/playback/usePlayback.ts';
import { SimulationContext } from '../../../store/simulation/useSimulation.ts';
import { lessonWords } from '../../../words/lessons/index.ts';
import { LEARN_KEYS } from '../../help/shortcuts.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { Chapters } from './Chapters.tsx';
import { Explain } from './Explain.tsx';
import { Guess } from './Guess.tsx';
import { Practising } from './Practising.tsx';
import { StepTabs } from './StepTabs.tsx';
import { Watch } from './Watch.tsx';
import './learn.css';

const CONTENT = { guess: Guess, watch: Watch, explain: Explain } as const;

/** Lessons, and what is practised beside them. `keysOn` says whether what plays obeys its keys. */
export function Learn({ keysOn }: { keysOn: boolean }) {
  const [practice] = usePractice();
  return practice === null ? <Course keysOn={keysOn} /> : <Practising what={practice} />;
}

/** One lesson after the other: guess, watch, explain. */
function Course({ keysOn }: { keysOn: boolean }) {
  const lesson = useLearnFact((state) => state.lesson);
  const step = useLearnFact((state) => state.step);
  const { simulation } = useLearnFact((state) => state.watch);
  const Content = CONTENT[step];
  useShortcuts(keysOn && step === 'watch', LEARN_KEYS, simulation);
  return (
    <main className="learn" aria-label={lessonWords[lesson.id].title}>
      <Chapters />
      <SimulationContext value={simulation}>
        <PlaybackContext value={simulation}>
          <div className="learn-lesson" data-step={step}>
            <StepTabs />
            <Content key={`${lesson.id} ${step}`} />
          </div>
        </PlaybackContext>
      </SimulationContext>
    </main>
  );
}
