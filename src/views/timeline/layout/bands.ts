import type { Frame } from '../../../player/player.ts';
import { phaseLabels } from '../../../words/run/phases.ts';
import { groupPhases, type Step } from '../../phaseTrack/groupPhases.ts';
import { textWidth } from './plot.ts';

/** A step of the track, by its index there, over the chart; `text` is empty where none fits, and begins at `textX`. */
export type BandBox = { index: number; x0: number; x1: number; text: string; textX: number };

type Edges = { left: number; right: number };
const EVERYWHERE: Edges = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };

const PADDING = 4;

/**
 * The steps played as boxes within the chart, those under a third of a pixel left out; each with its name where that fits beside what
 * is `taken` already, from left to right, else with its number.
 */
export function bandBoxes(
  frame: Pick<Frame, 'world' | 'history'>,
  x: (tick: number) => number,
  endX: number,
  { left, right } = EVERYWHERE,
  taken: readonly Edges[] = [],
): BandBox[] {
  const names = frame.world.servers.map(({ name }) => name);
  const boxes: BandBox[] = [];
  let drawnTo = Number.NEGATIVE_INFINITY;
  for (const { step, index, startTick, endTick } of playedSteps(frame)) {
    const x0 = Math.max(left, x(startTick));
    const x1 = Math.min(right, endTick < 0 ? endX : Math.min(endX, x(endTick)));
    if (x1 - Math.max(x0, drawnTo) < 0.34) continue;
    drawnTo = x1;
    const free = freePart({ left: x0, right: x1 }, taken);
    const room = free.right - free.left - 2 * PADDING;
    const text = phaseLabels(step.kind, step.servers, names, index).find((words) => textWidth(words) <= room) ?? '';
    boxes.push({ index, x0, x1, text, textX: free.left + PADDING });
  }
  return boxes;
}

type Played = { step: Step; index: number; startTick: number; endTick: number };

/** The steps of the track as they were played. */
function playedSteps({ world, history }: Pick<Frame, 'world' | 'history'>): Played[] {
  const phases = world.rollout.plan.map(({ kind, servers }) => ({ kind, servers }));
  // What came after the moment shown may have been planned later.
  for (const { index, kind, servers } of history.bands) phases[index] = { kind, servers };
  const steps = groupPhases(phases);
  const played: Played[] = [];
  let index = 0;
  for (const { index: phase, startTick, endTick } of history.bands) {
    while (steps[index].to < phase) index += 1;
    const last = played[played.length - 1];
    if (last?.index === index) last.endTick = endTick;
    else played.push({ step: steps[index], index, startTick, endTick });
  }
  return played;
}

/** The widest part of a box that nothing takes. */
function freePart({ left, right }: Edges, taken: readonly Edges[]): Edges {
  let widest = { left, right: left };
  let from = left;
  for (const next of [...taken, { left: right, right }]) {
    const to = Math.min(next.left, right);
    if (to - from > widest.right - widest.left) widest = { left: from, right: to };
    from = Math.max(from, next.right);
  }
  return widest;
}
