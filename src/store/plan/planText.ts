import * as v from 'valibot';
import type { Scenario } from '../../engine/index.ts';
import type { Budget } from '../../plan/course/plans.ts';
import type { Week } from '../../plan/hours.ts';
import { refuseOddKeys } from '../../player/recording/oddKeys.ts';
import { atStart, RecordingError } from '../../player/recording/recording.ts';
import { MAX_TEXT, readRecording, writeRecording } from '../../player/recording/recordingText.ts';

/**
 * A plan as a link or a file holds it: what it is for, what one will bear, and with a log how many come in each hour of its week, and at
 * which of them it begins. The rest is worked out anew.
 */
export type SharedPlan = { scenario: Scenario; budget: Budget; week: Week; hour: number | null };

const FORMAT = 1;
const HOURS = 168;

/** Never change it: a new shape is a new number with a reader of its own. */
const schema = v.strictObject({
  plan: v.literal(FORMAT),
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  seconds: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000_000))),
  week: v.optional(
    v.nullable(v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1e9))), v.length(HOURS))),
    null,
  ),
  hour: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HOURS - 1))), null),
  run: v.looseObject({}),
});

/** Whether the text of a file is meant to be a plan. */
export const isPlanText = (text: string): boolean => text.slice(0, 200).trimStart().startsWith('{"plan":');

/** A plan as JSON; what a log can tell of an hour has three digits. */
export function writePlan({ scenario, budget: { share, seconds }, week, hour }: SharedPlan): string {
  const ofLog = week && { week: week.map((users) => Number(users.toPrecision(3))), hour };
  return JSON.stringify({ plan: FORMAT, share, seconds, ...ofLog, run: JSON.parse(writeRecording(atStart(scenario))) });
}

/** Reads a plan from JSON that nobody vouches for. @throws RecordingError, and nothing else */
export function readPlan(text: string): SharedPlan {
  if (text.length > MAX_TEXT) throw new RecordingError({ type: 'textTooLong', kind: 'plan', most: MAX_TEXT });
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null) throw new RecordingError({ type: 'noObject', kind: 'plan' });
  refuseOddKeys(data);
  const read = v.safeParse(schema, data, { abortEarly: true });
  if (!read.success) {
    const { plan: version } = data as { plan?: unknown };
    if (typeof version === 'number' && version > FORMAT)
      throw new RecordingError({ type: 'newer', what: 'plan', version, known: FORMAT });
    throw new RecordingError({ type: 'badPlan', name: String(read.issues[0].path?.[0]?.key ?? '').slice(0, 40) });
  }
  const { share, seconds, week, hour, run } = read.output;
  const { scenario } = readRecording(JSON.stringify(run)).recording;
  return { scenario, budget: { share, seconds }, week, hour: week && hour };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordingError({ type: 'noJson', kind: 'plan' });
  }
}
