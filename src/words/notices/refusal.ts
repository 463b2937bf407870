import type { Command, Site } from '../../engine/index.ts';
import type { Refused } from '../../store/simulation/state.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { refusalWords } from '../run/refusals.ts';

/** The dialog that says why something is not done. */
export const refusalDialogWords = part('refusalDialog', {
  endlessPhase: (time: string) => `The phase has not ended by ${time}. Go on to look further.`,
  keep: 'Leave it',
  understood: 'All right',
  /** What does it all the same. */
  force: {
    nextPhase: 'Go on all the same',
    drain: 'Bleed it all the same',
    putBack: 'Put it back all the same',
    cutOff: 'Cut them off',
    update: 'Update it all the same',
    test: 'Test it all the same',
  } as Partial<Record<Command['type'], string>>,
});

/** Why it was not done. */
export function refusedWords(refused: Refused, site: Pick<Site, 'names'>): string {
  return refused.type === 'command'
    ? refusalWords(refused.refusal, site)
    : refusalDialogWords.endlessPhase(clockWords(refused.seconds));
}
