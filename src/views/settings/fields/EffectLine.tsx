import { createContext, useContext } from 'react';
import type { Effect } from '../../../store/changes/effect.ts';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { effectWords } from '../../../words/settings/effect.ts';

/** What the field that was changed last amounts to. */
export const LastEffect = createContext<Effect | null>(null);

/** Says it, under that field. */
export function EffectLine({ path }: { path: string }) {
  const effect = useContext(LastEffect);
  const hidden = useFact((state) => state.hidden.includes('forecasts'));
  const words = effect?.field === path && !hidden ? effectWords(effect) : '';
  return (
    words && (
      <p className="field-effect" role="status">
        {words}
      </p>
    )
  );
}
