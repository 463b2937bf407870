import { isLink } from '../../player/link.ts';
import { MAX_TEXT } from '../../player/recordingText.ts';
import type { Simulation } from '../../store/simulationState.ts';

/** A link somewhere in a text or a file: exported pictures and tables have theirs in them. */
const LINK = /#run=[\w.-]+/;

/** Opens pasted or dropped text; returns what to say when it failed, or null. The run shown stays then. */
export function openText(simulation: Simulation, text: string): string | null {
  const { notice: before } = simulation.store.getState();
  const opened = simulation.loadRecording(isLink(text.trim()) ? text.trim() : text);
  if (opened) return null;
  const { notice } = simulation.store.getState();
  simulation.store.setState({ notice: before });
  return notice ?? 'That could not be opened.';
}

/** Opens a saved run, or the run that an exported picture or table is of. Of a huge file no more is read than could be a run. */
export async function openFile(simulation: Simulation, file: File): Promise<string | null> {
  let text: string;
  try {
    text = await file.slice(0, 4 * MAX_TEXT).text();
  } catch {
    return `${file.name} could not be read.`;
  }
  if (text.trimStart().startsWith('{')) return openText(simulation, text);
  const [link] = LINK.exec(text) ?? [];
  return link === undefined ? `${file.name} holds no run of Bone Dry.` : openText(simulation, link);
}

/** Whether text that was pasted or dropped is meant to be opened. */
export function looksLikeRun(text: string): boolean {
  return LINK.test(text) || text.trimStart().startsWith('{');
}
