import { useEffect, useRef } from 'react';
import type { Command } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import './refusal.css';

const FORCE_WORDS: Partial<Record<Command['type'], string>> = {
  nextPhase: 'Go on all the same',
  drain: 'Bleed it all the same',
  putBack: 'Put it back all the same',
  cutOff: 'Cut them off',
  update: 'Update it all the same',
  test: 'Test it all the same',
};

/** Says why a command was refused, and offers to do it all the same where that is possible. */
export function RefusalDialog() {
  const simulation = useSimulation();
  const refusal = useFact((state) => state.refusal);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (refusal && !dialog.current?.open) dialog.current?.showModal();
    if (!refusal) dialog.current?.close();
  }, [refusal]);
  return (
    <dialog ref={dialog} className="refusal" aria-labelledby="refusal-reason" onClose={simulation.dismiss}>
      <p id="refusal-reason">{refusal?.reason}</p>
      <div className="refusal-buttons">
        <button type="button" className="refusal-keep" onClick={simulation.dismiss}>
          {refusal?.forced ? 'Leave it' : 'All right'}
        </button>
        {refusal?.forced && (
          <button type="button" className="refusal-force" onClick={simulation.force}>
            {FORCE_WORDS[refusal.forced.type]}
          </button>
        )}
      </div>
    </dialog>
  );
}
