import { useId } from 'react';
import type { Refused } from '../../store/simulation/state.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { choiceWords, questionWords, refusedWords } from '../../words/notices/refusal.ts';
import { Dialog } from '../kit/Dialog.tsx';
import './refusal.css';

/** Asks whether to do by force what would hurt somebody. */
export function RefusalDialog({ refused }: { refused: Refused }) {
  const { dismiss, force } = useSimulation();
  const site = useFact((state) => state.site);
  const id = useId();
  const words = choiceWords(refused);
  return (
    <Dialog labelledBy={id} className="refusal" onClose={dismiss}>
      <h2 id={id}>{questionWords(refused)}</h2>
      <p>{refusedWords(refused, site)}</p>
      <div className="refusal-buttons">
        <button type="button" className="refusal-keep" onClick={dismiss}>
          {words.keep}
        </button>
        <button type="button" className="refusal-force" onClick={force}>
          {words.force}
        </button>
      </div>
    </Dialog>
  );
}
