import { useStore } from 'zustand';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { preparingWords, progressWords } from '../../words/page/preparing.ts';
import './preparing.css';

/** What is being made ready while what is on screen stays: how far it is, and the way back. */
export function PreparingLine() {
  const { store, cancel } = useSimulation().preparing;
  const progress = useStore(store, (state) => state.progress);
  if (progress === null) return null;
  const words = progressWords(progress);
  return (
    <section className="preparing panel" aria-label={preparingWords.label}>
      <p>{words}</p>
      <progress value={progress.share} aria-label={words} />
      <button type="button" onClick={cancel}>
        {preparingWords.cancel}
      </button>
    </section>
  );
}
