import { encodeLink, packLink } from '../../player/recording/link.ts';
import { type Recording, RecordingError, type RecordingProblem } from '../../player/recording/recording.ts';
import { writeComparison } from '../comparison/comparisonText.ts';
import type { Priority } from '../comparison/prefer.ts';
import type { Comparison } from '../comparison/state.ts';
import { FILE_ENDING } from '../simulation/sharing.ts';

/** A link, or why there can be none. */
export type Link = { ok: true; link: string } | { ok: false; problem: RecordingProblem };

/** The fragment of a link to a run and the moment it shows: `#run=…`. */
export function runLink(recording: Recording): Link {
  return linked(() => encodeLink(recording));
}

/** The fragment of a link to a comparison, the moment shown, and what counts first: `#compare=…`. */
export function comparisonLink(comparison: Comparison, first: Priority): Link {
  return linked(() => packLink('compare', comparisonText(comparison, first)));
}

/** The same as a file. */
export function comparisonFile(comparison: Comparison, first: Priority): { name: string; text: string } {
  return { name: `comparison${FILE_ENDING}`, text: `${comparisonText(comparison, first)}\n` };
}

/** The same as the text of a file. */
export function comparisonText({ setup, base, store }: Comparison, first: Priority): string {
  return writeComparison({ setup, base, tick: store.getState().shownTick, first });
}

/** The whole URL of a link to the page at this address. */
export function wholeLink(link: Link, { href }: Pick<Location, 'href'>): Link {
  return link.ok ? { ok: true, link: `${href.split('#')[0]}${link.link}` } : link;
}

/** What is packed as a link, or why it can't be. */
export function linked(make: () => string): Link {
  try {
    return { ok: true, link: make() };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return { ok: false, problem: error.problem };
  }
}
