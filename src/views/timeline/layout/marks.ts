import { eventKind, type SimEvent } from '../../../engine/index.ts';

export type MarkKind = 'harm' | 'deadline' | 'testFailed' | 'rollout' | 'dry';

/** Events on the top edge of the chart; those that would cover each other are one, shown as the gravest. `later`: after the moment shown. */
export type Mark = { kind: MarkKind; x: number; count: number; later: boolean };

/** The gravest first. */
const GRAVITY: MarkKind[] = ['harm', 'testFailed', 'deadline', 'rollout', 'dry'];
/** Marks nearer than this, in pixels, become one. */
const NEAR = 9;

/** What kind of mark an event is, or null for those that have none. */
export function markOf(event: SimEvent): MarkKind | null {
  if (event.type === 'tested') return event.passed ? null : 'testFailed';
  const kind = eventKind(event);
  return kind === 'harm' || kind === 'deadline' || kind === 'rollout' || kind === 'dry' ? kind : null;
}

/** The marks up to the furthest tick played, within the chart. Events are in order of the tick they were noted in. */
export function layoutMarks(
  events: readonly SimEvent[],
  moment: number,
  playedTick: number,
  x: (tick: number) => number,
  { left, right }: { left: number; right: number } = {
    left: Number.NEGATIVE_INFINITY,
    right: Number.POSITIVE_INFINITY,
  },
): Mark[] {
  const marks: Mark[] = [];
  for (const event of events) {
    const kind = markOf(event);
    if (kind === null || event.tick > playedTick) continue;
    const at = x(event.tick);
    if (at < left - 1 || at > right + 1) continue;
    const later = event.tick > moment;
    const near = marks.at(-1);
    if (near === undefined || near.later !== later || at - near.x >= NEAR) {
      marks.push({ kind, x: at, count: 1, later });
      continue;
    }
    near.count += 1;
    if (GRAVITY.indexOf(kind) < GRAVITY.indexOf(near.kind)) near.kind = kind;
  }
  return marks;
}
