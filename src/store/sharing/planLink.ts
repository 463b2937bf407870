import { packLink } from '../../player/recording/link.ts';
import type { Planning } from '../plan/planning.ts';
import { writePlan } from '../plan/planText.ts';
import { FILE_ENDING } from '../simulation/sharing.ts';
import { type Link, linked } from './links.ts';

/** The fragment of a link to a plan: `#plan=…`. */
export const planLink = (planning: Planning): Link => linked(() => packLink('plan', planText(planning)));

/** The same as a file. */
export const planFile = (planning: Planning): { name: string; text: string } => ({
  name: `plan${FILE_ENDING}`,
  text: `${planText(planning)}\n`,
});

function planText({ draft, store }: Planning): string {
  const { budget, week, hour } = store.getState();
  return writePlan({ scenario: draft.store.getState().next, budget, week, hour });
}
