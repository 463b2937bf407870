import { useId } from 'react';
import type { Refused } from '../../store/simulation/state.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { refusalDialogWords, refusedWords } from '../../words/notices/refusal.ts';
import { Dialog } from '../kit/Dialog.tsx';
import './refusal.css';

/** Asks whether to do what was refused by force. */
export function RefusalDialog({ refused }: { refused: Refused }) {
  const { dismiss, force } = useSimulation();
  const site = useFact((state) => state.site);
  const id = useId();
  const forced = refused.type === 'command' ? refused.forced : null;
  return (
    <Dialog labelledBy={id} className="refusal" onClose={dismiss}>
      <p id={id}>{refusedWords(refused, site)}</p>
      <div className="refusal-buttons">
        <button type="button" className="refusal-keep" onClick={dismiss}>
          {refusalDialogWords.keep}
        </button>
        {forced && (
          <button type="button" className="refusal-force" onClick={force}>
            {refusalDialogWords.force[forced.type]}
          </button>
        )}
      </div>
    </Dialog>
  );
}
