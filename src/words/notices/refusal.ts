import type { Command, Site } from '../../engine/index.ts';
import type { Refused } from '../../store/simulation/state.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { counted } from '../quantities.ts';
import { refusalWords } from '../run/refusals.ts';

/** What is said, and asked, when something is not done. */
export const refusalDialogWords = part('refusalDialog', {
  endlessPhase: (time: string) => `The phase has not ended by ${time}. Press again to look further.`,
  cut: (users: string) => `Cut off ${users}?`,
  cutThem: 'Cut them off',
  keepWaiting: 'Keep waiting',
  turnAway: 'Turn every new user away?',
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

/** The two ways from there: doing it all the same, '' where that can't be, and leaving it. */
export function choiceWords(refused: Refused): { force: string; keep: string } {
  const { force, keep, cutThem, keepWaiting, understood } = refusalDialogWords;
  if (refused.type !== 'command' || refused.forced === null) return { force: '', keep: understood };
  if (refused.refusal.type === 'wouldCut' && refused.refusal.users > 0) return { force: cutThem, keep: keepWaiting };
  return { force: force[refused.forced.type] ?? '', keep };
}

/** What is asked before somebody is hurt: "Cut off 30 users?". */
export function questionWords(refused: Refused): string {
  if (refused.type !== 'command' || refused.refusal.type !== 'wouldCut') return refusalDialogWords.turnAway;
  return refusalDialogWords.cut(counted(refused.refusal.users, 'user'));
}
