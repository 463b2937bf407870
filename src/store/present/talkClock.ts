import * as v from 'valibot';
import { quietly } from '../simulation/storedRun.ts';

/** How long a talk has lasted, and how long it may: since when its clock runs (null while it stands), and what it showed before. */
const schema = v.strictObject({
  sinceMs: v.nullable(v.pipe(v.number(), v.minValue(0))),
  beforeMs: v.pipe(v.number(), v.minValue(0)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
});
export type TalkClock = v.InferOutput<typeof schema>;

export const NEW_CLOCK: TalkClock = { sinceMs: null, beforeMs: 0, minutes: 10 };

/** Milliseconds on the clock. `nowMs` is the time of day, as `sinceMs` is: it must go on while the window is loaded anew. */
export function passedMs({ sinceMs, beforeMs }: TalkClock, nowMs: number): number {
  return beforeMs + (sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs));
}

/** The clock going on, or standing. */
export function toggled(clock: TalkClock, nowMs: number): TalkClock {
  return { ...clock, beforeMs: passedMs(clock, nowMs), sinceMs: clock.sinceMs === null ? nowMs : null };
}

/** The clock at 0, going on if it did. */
export function reset(clock: TalkClock, nowMs: number): TalkClock {
  return { ...clock, beforeMs: 0, sinceMs: clock.sinceMs === null ? null : nowMs };
}

/** Another length in minutes; the clock as it is where that is none. */
export function withMinutes(clock: TalkClock, minutes: number): TalkClock {
  return v.is(schema.entries.minutes, minutes) ? { ...clock, minutes } : clock;
}

const keyOf = (talk: string): string => `bonedry.talk.${talk}.clock`;

/** The clock of a talk as it was left in this window, or a new one. */
export function keptClock(talk: string): TalkClock {
  const text = quietly(() => sessionStorage.getItem(keyOf(talk)));
  const read = v.safeParse(
    schema,
    quietly(() => JSON.parse(text ?? 'null')),
  );
  return read.success ? read.output : NEW_CLOCK;
}

export function keepClock(talk: string, clock: TalkClock): void {
  quietly(() => sessionStorage.setItem(keyOf(talk), JSON.stringify(clock)));
}
