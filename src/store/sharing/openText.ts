import { unpackLink } from '../../player/recording/link.ts';
import { type LinkKind, linkKind } from '../../player/recording/linkText.ts';
import { RecordingError } from '../../player/recording/recording.ts';
import { MAX_TEXT } from '../../player/recording/recordingText.ts';
import { isStudyText } from '../../study/index.ts';
import { isComparisonText } from '../comparison/comparisonText.ts';
import { isPlanText } from '../plan/planText.ts';
import { loadRecording } from '../simulation/sharing.ts';
import type { Opening } from '../simulation/state.ts';
import { linkIn } from './linkIn.ts';
import { openStudy, piecesOf } from './openStudy.ts';
import type { Places } from './usePlaces.ts';

/** Of a text or a file no more is read than tells that it is too long. */
const MOST_READ = 4 * MAX_TEXT;

/**
 * Opens a link, or the text of a saved file, in the view it belongs to; what is none leaves all as it is. Calls `opened` when it is
 * there, which may be later.
 */
export async function openText(places: Places, given: string, opened: () => void = () => {}): Promise<Opening> {
  const { simulation, shown, comparisons } = places;
  // No more of it is read than what is still too long.
  const text = given.slice(0, MOST_READ).trim();
  if (isStudyText(text)) return openStudy(places, [text], opened);
  const kind = kindOf(text);
  const read = readText(kind, text);
  if (!read.ok) return read;
  if (kind === 'compare') return (await comparisons.load()).open(read.text, opened);
  if (kind === 'exercises') return (await import('./openResult.ts')).openResult(places, read.text, opened);
  if (kind === 'challenge') return (await import('./openChallenge.ts')).openChallenge(places, read.text, opened);
  if (kind === 'plan') return (await import('./openPlan.ts')).openPlan(places, read.text, opened);
  return loadRecording(simulation, read.text, () => {
    shown.setState({ view: 'simulate' });
    opened();
  });
}

/** Opens a saved run or a study, or the run that an exported picture or table is of. Of any other huge file no more is read than could be a run. */
export async function openFile(places: Places, file: File, opened?: () => void): Promise<Opening> {
  let text: string;
  try {
    text = await file.slice(0, MOST_READ).text();
  } catch {
    return { ok: false, problem: { type: 'unreadable', file: file.name } };
  }
  if (isStudyText(text)) return openStudy(places, piecesOf(file), opened);
  if (isSavedText(text)) return openText(places, text, opened);
  const link = linkIn(text);
  return link === null
    ? { ok: false, problem: { type: 'holdsNothing', file: file.name } }
    : openText(places, link, opened);
}

/** What a link or the text of a saved file is to be opened as. */
function kindOf(text: string): LinkKind {
  if (isSavedText(text)) return isComparisonText(text) ? 'compare' : isPlanText(text) ? 'plan' : 'run';
  return linkKind(text) ?? 'run';
}

type ReadText = { ok: true; text: string } | Extract<Opening, { ok: false }>;

/** The text of a saved file as it is, or what a link holds. */
export function readText(kind: LinkKind, text: string): ReadText {
  if (isSavedText(text)) return { ok: true, text };
  try {
    return { ok: true, text: unpackLink(kind, text) };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return { ok: false, problem: error.problem };
  }
}

const isSavedText = (text: string): boolean => /^\s*[{[]/.test(text.slice(0, 1_000));
