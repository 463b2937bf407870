import { useEffect, useState } from 'react';
import type { Refused } from '../../store/simulation/state.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { refusalDialogWords, refusedWords } from '../../words/notices/refusal.ts';
import '../kit/floating.css';
import './refusal.css';

/** How long a line stands while the run plays on. */
const LASTS_MS = 8_000;

/** Says why something was not done, in a line that takes no key; it goes with the next act. */
export function RefusalLine({ refused }: { refused: Refused }) {
  const { dismiss, force } = useSimulation();
  const site = useFact((state) => state.site);
  const situation = useFact(({ playing, shownTick }) => (playing ? 'playing' : shownTick));
  const [told] = useState({ refused, situation });
  useEffect(() => {
    if (told.situation !== situation) dismiss();
  }, [told, situation, dismiss]);
  useEffect(() => {
    if (situation !== 'playing') return;
    const timer = setTimeout(dismiss, LASTS_MS);
    return () => clearTimeout(timer);
  }, [situation, dismiss]);
  const forced = refused.type === 'command' ? refused.forced : null;
  return (
    <div className="refusal-line floating">
      <p role="alert">{refusedWords(refused, site)}</p>
      {forced && (
        <button type="button" className="refusal-force" onClick={force}>
          {refusalDialogWords.force[forced.type]}
        </button>
      )}
      <button type="button" onClick={dismiss}>
        {forced ? refusalDialogWords.keep : refusalDialogWords.understood}
      </button>
    </div>
  );
}
