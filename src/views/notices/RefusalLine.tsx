import { useEffect, useState } from 'react';
import type { Refused } from '../../store/simulation/state.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { choiceWords, refusedWords } from '../../words/notices/refusal.ts';
import './refusal.css';

/** How long a line stands. */
const LASTS_MS = 6_000;

/** Says why something was not done, in a line that takes no key; it goes with the next act, and by itself. */
export function RefusalLine({ refused }: { refused: Refused }) {
  const { dismiss, force } = useSimulation();
  const site = useFact((state) => state.site);
  const situation = useFact(({ playing, shownTick }) => (playing ? 'playing' : shownTick));
  const [told] = useState({ refused, situation });
  useEffect(() => {
    if (told.situation !== situation) dismiss();
  }, [told, situation, dismiss]);
  useEffect(() => {
    const timer = setTimeout(dismiss, LASTS_MS);
    return () => clearTimeout(timer);
  }, [dismiss]);
  const words = choiceWords(refused);
  return (
    <div className="refusal-line">
      <p role="alert">{refusedWords(refused, site)}</p>
      {words.force && (
        <button type="button" className="refusal-force" onClick={force}>
          {words.force}
        </button>
      )}
      <button type="button" onClick={dismiss}>
        {words.keep}
      </button>
    </div>
  );
}
