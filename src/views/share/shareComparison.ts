import { fieldFacts } from '../../engine/index.ts';
import { MAX_LINK } from '../../player/link.ts';
import { RecordingError } from '../../player/recording.ts';
import type { Desk } from '../../store/comparisonDesk.ts';
import { isRecording, OPERATOR } from '../../store/comparisonRuns.ts';
import { formatClock } from '../../store/duration.ts';
import type { Shared } from './shared.ts';

const BASES = { article: 'The article’s shop', start: 'A scenario from its start', moment: 'A run up to its moment' };

/** A link to the comparison and the moment shown: `link` is null when there can be none; `words` is the link, or says why not. */
export function comparisonLinkNow(desk: Desk): { link: string | null; words: string } {
  try {
    const link = `${location.href.split('#')[0]}${desk.shareLink() ?? ''}`;
    return { link, words: link };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const most = MAX_LINK.toLocaleString('en');
    return {
      link: null,
      words: `This comparison is too long for a link of ${most} characters. Save it as a file instead.`,
    };
  }
}

/** The comparison on the desk as a link and as a file, and what both hold. */
export function shareComparison(desk: Desk): Shared {
  const { setup, comparison } = desk.store.getState();
  const seconds = comparison?.store.getState().seconds ?? 0;
  const runs = ['Two', 'Three', 'Four'][setup.values.length - 2];
  return {
    what: 'comparison',
    ...comparisonLinkNow(desk),
    file: { name: 'comparison.bonedry.json', text: `${desk.saveText() ?? ''}\n` },
    holds: `${BASES[setup.base]}; ${runs.toLowerCase()} runs that differ in: ${fieldLabel(setup.field)}. It opens at ${formatClock(seconds)}.`,
  };
}

/** What a field of a comparison is called. */
export function fieldLabel(field: string): string {
  if (field === OPERATOR) return 'What the operator does';
  return field === 'servers' ? 'Number of servers' : (fieldFacts(field)?.label ?? field);
}

/** The name of what the runs start from. */
export function baseTitle(desk: Desk): string {
  const { base } = desk.store.getState();
  return (isRecording(base) ? base.scenario : base).name;
}
