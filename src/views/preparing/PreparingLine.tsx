import { useStore } from 'zustand';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { preparingWords, progressWords } from '../../words/notices/preparing.ts';
import { Waiting } from './Waiting.tsx';

/** What is being made ready. */
export function PreparingLine() {
  const { store, cancel } = useSimulation().preparing;
  const progress = useStore(store, (state) => state.progress);
  if (progress === null) return null;
  const { label, cancel: out } = preparingWords;
  return <Waiting label={label} words={progressWords(progress)} share={progress.share} out={out} onOut={cancel} />;
}
