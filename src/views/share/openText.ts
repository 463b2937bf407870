import { isLink } from '../../player/link.ts';
import { MAX_TEXT } from '../../player/recordingText.ts';
import type { Desk } from '../../store/comparisonDesk.ts';
import { isComparisonText } from '../../store/comparisonText.ts';
import type { Simulation } from '../../store/simulationState.ts';

/** A link somewhere in a text or a file: exported pictures and tables have theirs in them. */
const LINK = /#(run|compare)=[\w.-]+/;

/** Opens pasted or dropped text in the view it belongs to; returns what to say when it failed, or null. All stays then. */
export function openText(simulation: Simulation, desk: Desk, text: string): string | null {
  if (isLink(text.trim(), 'compare')) return desk.open(text.trim());
  if (isComparisonText(text)) return desk.open(text);
  const { notice: before } = simulation.store.getState();
  const opened = simulation.loadRecording(isLink(text.trim()) ? text.trim() : text);
  if (opened) {
    desk.show('simulate');
    return null;
  }
  const { notice } = simulation.store.getState();
  simulation.store.setState({ notice: before });
  return notice ?? 'That could not be opened.';
}

/** Opens a saved run, or the run that an exported picture or table is of. Of a huge file no more is read than could be a run. */
export async function openFile(simulation: Simulation, desk: Desk, file: File): Promise<string | null> {
  let text: string;
  try {
    text = await file.slice(0, 4 * MAX_TEXT).text();
  } catch {
    return `${file.name} could not be read.`;
  }
  if (text.trimStart().startsWith('{')) return openText(simulation, desk, text);
  const [link] = LINK.exec(text) ?? [];
  return link === undefined ? `${file.name} holds no run of Bone Dry.` : openText(simulation, desk, link);
}

/** Whether text that was pasted or dropped is meant to be opened. */
export function looksLikeRun(text: string): boolean {
  return LINK.test(text) || text.trimStart().startsWith('{');
}
