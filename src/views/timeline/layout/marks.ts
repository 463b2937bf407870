import { eventKind, type SimEvent } from '../../../engine/index.ts';
import { textWidth } from './plot.ts';

export type MarkKind = 'harm' | 'deadline' | 'testFailed' | 'rollout' | 'dry';

/**
 * Events in a lane, or with the phases where they are no server's (`lane` is null). Those that would cover each other are one, shown as
 * the gravest with how many they are. `later`: all of them after the moment shown.
 */
export type Mark = {
  kind: MarkKind;
  lane: number | null;
  x: number;
  count: number;
  /** How many, where they are several and there is room to say so. */
  text: string;
  later: boolean;
};

/** The gravest first. */
const GRAVITY: MarkKind[] = ['harm', 'testFailed', 'deadline', 'rollout', 'dry'];
/** Marks nearer than this, in pixels, become one. */
const NEAR = 14;
/** Half of a mark, and where its count begins. */
const HALF = 7;

/** What kind of mark an event is, or null for those that have none. */
export function markOf(event: SimEvent): MarkKind | null {
  if (event.type === 'tested') return event.passed ? null : 'testFailed';
  const kind = eventKind(event);
  return kind === 'harm' || kind === 'deadline' || kind === 'rollout' || kind === 'dry' ? kind : null;
}

/** What a mark covers from left to right, its count too. */
export function extentOf({ x, text }: Pick<Mark, 'x' | 'text'>): { left: number; right: number } {
  return { left: x - HALF, right: x + HALF + (text === '' ? 0 : 2 + textWidth(text)) };
}

/** The marks up to the furthest tick played, within the chart. Events are in order of the tick they were noted in. */
export function layoutMarks(
  events: readonly SimEvent[],
  lanesOf: (servers: readonly number[], tick: number) => readonly number[],
  moment: number,
  playedTick: number,
  x: (tick: number) => number,
  { left, right } = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY },
): Mark[] {
  const marks: Mark[] = [];
  const latest = new Map<number | null, Mark>();
  for (const event of events) {
    const kind = markOf(event);
    if (kind === null || event.tick > playedTick) continue;
    const exact = x(event.tick);
    if (exact < left - 1 || exact > right + 1) continue;
    const at = Math.max(exact, left + HALF);
    const later = event.tick > moment;
    const lane = 'server' in event ? (lanesOf([event.server], event.tick)[0] ?? null) : null;
    const near = latest.get(lane);
    if (near === undefined || (at - near.x >= NEAR && at - HALF > extentOf(near).right)) {
      const mark = { kind, lane, x: at, count: 1, text: '', later };
      latest.set(lane, mark);
      marks.push(mark);
      continue;
    }
    near.count += 1;
    near.later &&= later;
    const text = String(near.count);
    near.text = extentOf({ x: near.x, text }).right <= right + HALF ? text : '';
    if (GRAVITY.indexOf(kind) < GRAVITY.indexOf(near.kind)) near.kind = kind;
  }
  return marks;
}
