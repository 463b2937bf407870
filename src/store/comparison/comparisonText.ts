import * as v from 'valibot';
import { parseScenario } from '../../engine/index.ts';
import { refuseOddKeys } from '../../player/recording/oddKeys.ts';
import { atStart, MAX_TICK, type Recording, RecordingError } from '../../player/recording/recording.ts';
import { MAX_TEXT, readRecording, writeRecording } from '../../player/recording/recordingText.ts';
import { isOption, refusal } from './fieldOptions.ts';
import { PRIORITIES, type Priority } from './prefer.ts';
import { type Base, isRecording, settingsOf } from './runs.ts';
import { MAX_RUNS, MIN_RUNS, type Setup } from './setup.ts';

/**
 * A comparison as a link or a file holds it: what was asked for, what its runs start from, the moment shown, and what counts first; null
 * in one of format 1, which leaves that to the reader.
 */
export type SharedComparison = { setup: Setup; base: Base; tick: number; first: Priority | null };

const BEGINNING = '{"compare":';
const FORMAT = 2;
const MAX_NAME = 200;

/** Never change them: a new shape is a new number with a reader of its own. */
const shape1 = {
  base: v.picklist(['article', 'start', 'moment']),
  field: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  values: v.pipe(
    v.array(
      v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.maxLength(MAX_NAME)), v.boolean(), v.null()]),
    ),
    v.minLength(MIN_RUNS),
    v.maxLength(MAX_RUNS),
  ),
  tick: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TICK)),
  run: v.looseObject({}),
};
const schema = v.variant('compare', [
  v.strictObject({ compare: v.literal(1), ...shape1 }),
  v.strictObject({ compare: v.literal(FORMAT), first: v.picklist(PRIORITIES), ...shape1 }),
]);

/** Whether the text of a file is meant to be a comparison. */
export const isComparisonText = (text: string): boolean => text.slice(0, 200).trimStart().startsWith(BEGINNING);

/** A comparison as JSON. */
export function writeComparison({ setup: { base: from, field, values }, base, tick, first }: SharedComparison): string {
  const format = first === null ? { compare: 1 } : { compare: FORMAT, first };
  return JSON.stringify({
    ...{ ...format, base: from, field, values, tick },
    run: JSON.parse(writeRecording(asRun(base))),
  });
}

/** What the runs have in common as a recording. */
export function asRun(base: Base): Recording {
  return isRecording(base) ? base : atStart(base);
}

/** Reads a comparison from JSON that nobody vouches for. @throws RecordingError, and nothing else */
export function readComparison(text: string): { shared: SharedComparison; otherEngine: boolean } {
  if (text.length > MAX_TEXT) throw new RecordingError({ type: 'textTooLong', kind: 'comparison', most: MAX_TEXT });
  const read = checked(text);
  const { base: from, field, values, tick, run } = read;
  const { recording, otherEngine } = readRecording(JSON.stringify(run));
  const article = parseScenario({});
  // The article's shop as it was in an earlier format is a shop like any other.
  const isOther = from === 'article' && JSON.stringify(recording.scenario) !== JSON.stringify(article);
  const base = from === 'moment' ? recording : recording.scenario;
  const setup: Setup = { base: isOther ? 'start' : from, field, values };
  const settings = settingsOf(base);
  if (!isOption(settings, setup.base, field)) throw new RecordingError({ type: 'unknownSetting' });
  for (const value of values) {
    const problem = refusal(settings, field, value);
    if (problem !== null) throw new RecordingError({ type: 'comparedValue', problem });
  }
  return { shared: { setup, base, tick, first: read.compare === 1 ? null : read.first }, otherEngine };
}

function checked(text: string): v.InferOutput<typeof schema> {
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null) throw new RecordingError({ type: 'noObject', kind: 'comparison' });
  refuseOddKeys(data);
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const { compare: version } = data as { compare?: unknown };
  if (typeof version === 'number' && version > FORMAT)
    throw new RecordingError({ type: 'newer', what: 'comparison', version, known: FORMAT });
  const name = String(result.issues[0].path?.[0]?.key ?? '').slice(0, 40);
  throw new RecordingError({ type: 'badComparison', name });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordingError({ type: 'noJson', kind: 'comparison' });
  }
}
