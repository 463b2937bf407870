import { createContext, useContext } from 'react';
import type { Effect } from '../../../store/changes/effect.ts';
import { effectWords } from '../../../words/settings/effect.ts';

/** What the field that was changed last amounts to. */
export const LastEffect = createContext<Effect | null>(null);

/** Says it, under that field. */
export function EffectLine({ path }: { path: string }) {
  const effect = useContext(LastEffect);
  const words = effect?.field === path ? effectWords(effect) : '';
  return (
    words && (
      <p className="field-effect" role="status">
        {words}
      </p>
    )
  );
}
