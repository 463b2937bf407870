import type { Phase, PhaseKind, SimEvent } from '../../engine/index.ts';
import type { LessonTrace } from '../run/run.ts';

export const MINUTE = 60;
export const [ALICE, BOB, CAROL] = [0, 1, 2];

/** A phase of a run and the ticks, with their fractions, at which it began and ended; one that lasts ends with the run. */
export type Passed = { phase: Phase; from: number; to: number };

export function phasesOf({ events, observation }: LessonTrace, kind?: PhaseKind, server?: number): Passed[] {
  const begun = events.filter((event) => event.type === 'phase');
  return begun
    .map(({ phase, tick }, i) => ({ phase, from: tick, to: begun[i + 1]?.tick ?? observation.tick }))
    .filter(({ phase }) => kind === undefined || phase.kind === kind)
    .filter(({ phase }) => server === undefined || phase.servers.includes(server));
}

/** The first event of a type, at a server if one is given, from a tick on. */
export function firstEvent<T extends SimEvent['type']>(
  { events }: LessonTrace,
  type: T,
  { server, from = 0 }: { server?: number; from?: number } = {},
) {
  return events.find(
    (event): event is Extract<SimEvent, { type: T }> =>
      event.type === type &&
      event.tick >= from &&
      (server === undefined || ('server' in event && event.server === server)),
  );
}

/** What a row of levels was at a tick; at the end where the run was over before; not a number at none. */
export function at(row: readonly number[], tick: number): number {
  return row[Math.min(row.length - 1, Math.floor(tick))] ?? Number.NaN;
}

/** How much a row of levels grew from one tick to another. */
export function grown(row: readonly number[], from: number, to: number): number {
  return at(row, to) - at(row, from);
}

/** Seconds in a trace’s ticks. */
export function ticks({ scenario }: LessonTrace, seconds: number): number {
  return seconds / scenario.tickSeconds;
}

/** Ticks of a trace in minutes. */
export function minutes({ scenario }: LessonTrace, ticks: number): number {
  return (ticks * scenario.tickSeconds) / MINUTE;
}
