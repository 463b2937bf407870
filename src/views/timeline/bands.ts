import type { PhaseKind } from '../../engine/index.ts';
import type { History } from '../../player/history.ts';
import { PHASE_WORDS } from '../phaseTrack/phaseWords.ts';

/** A phase behind the chart; `text` is empty where none fits. */
export type BandBox = { index: number; kind: PhaseKind; x0: number; x1: number; text: string };

/** A phase in two or three words: "Bleed Alice", "Update Bob and 19 others", "Done". */
export function phaseName(kind: PhaseKind, servers: readonly number[], names: readonly string[]): string {
  if (servers.length === 0 || kind === 'aborted' || kind === 'close') return PHASE_WORDS[kind];
  const [first] = servers;
  const rest = servers.length - 1;
  if (rest === 0) return `${PHASE_WORDS[kind]} ${names[first]}`;
  if (rest === 1) return `${PHASE_WORDS[kind]} ${names[first]} and ${names[servers[1]]}`;
  return `${PHASE_WORDS[kind]} ${names[first]} and ${rest} others`;
}

/** About how wide a text of the chart's small type is, in pixels. */
export function textWidth(text: string): number {
  return text.length * 5.9;
}

const PADDING = 8;

/** The phases played as boxes within the chart, those under a third of a pixel left out; a label where it fits, shortened if need be. */
export function bandBoxes(
  { bands }: History,
  names: readonly string[],
  x: (tick: number) => number,
  endX: number,
  { left, right }: { left: number; right: number } = {
    left: Number.NEGATIVE_INFINITY,
    right: Number.POSITIVE_INFINITY,
  },
): BandBox[] {
  const boxes: BandBox[] = [];
  let drawnTo = Number.NEGATIVE_INFINITY;
  for (const { index, kind, servers, startTick, endTick } of bands) {
    const x0 = Math.max(left, x(startTick));
    const x1 = Math.min(right, endTick < 0 ? endX : Math.min(endX, x(endTick)));
    if (x1 - Math.max(x0, drawnTo) < 0.34) continue;
    drawnTo = x1;
    const room = x1 - x0 - PADDING;
    const few = `${PHASE_WORDS[kind]} ${names[servers[0]]} +${servers.length - 1}`;
    const texts = [phaseName(kind, servers, names), ...(servers.length > 1 ? [few] : []), PHASE_WORDS[kind]];
    const text = texts.find((words) => textWidth(words) <= room) ?? '';
    boxes.push({ index, kind, x0, x1, text });
  }
  return boxes;
}
