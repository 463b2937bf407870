import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { changedFields, reset, startingPoint } from '../../store/changes/changes.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { chipsWords, chipWords, resetWords } from '../../words/settings/chips.ts';

/** More than these stand behind a button. */
const SHOWN = 2;

/** The settings that are not as the scenario starts with, each a button that sets it back. */
export function Chips() {
  const simulation = useSimulation();
  const [all, setAll] = useState(false);
  const next = useFact((state) => state.next);
  const start = useMemo(() => startingPoint(next.name), [next.name]);
  const changed = useMemo(() => changedFields(start, next), [start, next]);
  if (changed.length === 0) return <p className="chips">{chipsWords.none}</p>;
  const more = changed.length - SHOWN;
  return (
    <ul className="chips" aria-label={chipsWords.changed}>
      {changed.slice(0, all ? undefined : SHOWN).map((field) => (
        <li key={field}>
          <button
            type="button"
            className="chip-reset"
            title={resetWords(field, start)}
            onClick={() => reset(simulation, start, field)}
          >
            <span>{chipWords(field, next)}</span>
            <X role="img" aria-label={chipsWords.reset} size={14} />
          </button>
        </li>
      ))}
      {more > 0 && (
        <li>
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? chipsWords.fewer : chipsWords.more(more)}
          </button>
        </li>
      )}
    </ul>
  );
}
