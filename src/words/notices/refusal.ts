import type { Command, Site } from '../../engine/index.ts';
import type { Refused } from '../../store/simulation/state.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { refusalWords } from '../run/refusals.ts';

/** The dialog that says why something is not done. */
export const refusalDialogWords = part('refusalDialog', {
  endlessPhase: (time: string) => `The phase has not ended by ${time}. Press again to look further.`,
  keep: 'Cancel',
  understood: 'OK',
  /** What does it anyway. */
  force: {
    nextPhase: 'Continue anyway',
    drain: 'Bleed it anyway',
    putBack: 'Put it back anyway',
    cutOff: 'Cut them off',
    update: 'Update it anyway',
    test: 'Test it anyway',
  } as Partial<Record<Command['type'], string>>,
});

/** Why it was not done. */
export function refusedWords(refused: Refused, site: Pick<Site, 'names'>): string {
  return refused.type === 'command'
    ? refusalWords(refused.refusal, site)
    : refusalDialogWords.endlessPhase(clockWords(refused.seconds));
}
