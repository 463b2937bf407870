import * as v from 'valibot';
import { parseScenario } from '../engine/index.ts';
import { refuseOddKeys } from '../player/oddKeys.ts';
import { MAX_TICK, type Recording, RecordingError } from '../player/recording.ts';
import { MAX_TEXT, readRecording, writeRecording } from '../player/recordingText.ts';
import { refuseTooHeavy } from '../player/tooHeavy.ts';
import { type Base, isRecording, runOf, settingsOf } from './comparisonRuns.ts';
import { fieldOptions, refusal, type Setup, variantsOf } from './comparisonSetup.ts';

/** A comparison as a link or a file holds it: what was asked for, what its runs start from, and the moment shown. */
export type SharedComparison = { setup: Setup; base: Base; tick: number };

const BEGINNING = '{"compare":';
const MAX_NAME = 200;

/** Never change it: a new shape is a new number with a reader of its own. */
const schema = v.strictObject({
  compare: v.literal(1),
  base: v.picklist(['article', 'start', 'moment']),
  field: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  values: v.pipe(
    v.array(
      v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.maxLength(MAX_NAME)), v.boolean(), v.null()]),
    ),
    v.minLength(2),
    v.maxLength(4),
  ),
  tick: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TICK)),
  run: v.looseObject({}),
});

/** Whether the text of a file is meant to be a comparison. */
export const isComparisonText = (text: string): boolean => text.slice(0, 200).trimStart().startsWith(BEGINNING);

/** A comparison as JSON. */
export function writeComparison({ setup: { base: from, field, values }, base, tick }: SharedComparison): string {
  return JSON.stringify({ compare: 1, base: from, field, values, tick, run: JSON.parse(writeRecording(asRun(base))) });
}

/** What the runs have in common as a recording. */
export function asRun(base: Base): Recording {
  return isRecording(base) ? base : { scenario: base, commands: [], shownTick: 0, endTick: 0 };
}

/** Reads a comparison from JSON that nobody vouches for. @throws RecordingError, and nothing else */
export function readComparison(text: string): { shared: SharedComparison; warning: string | null } {
  if (text.length > MAX_TEXT) throw new RecordingError('The comparison is too long.');
  const { base: from, field, values, tick, run } = checked(text);
  const { recording, warning } = readRecording(JSON.stringify(run));
  const base = from === 'moment' ? recording : from === 'start' ? recording.scenario : parseScenario({});
  const setup: Setup = { base: from, field, values };
  const settings = settingsOf(base);
  if (!fieldOptions(settings, from).some((option) => option.field === field)) {
    throw new RecordingError('The comparison is of a setting that there is not.');
  }
  for (const value of values) {
    const fault = refusal(settings, field, value);
    if (fault !== null) throw new RecordingError(`The comparison can’t be made: ${fault}`);
  }
  for (const variant of variantsOf(setup)) refuseTooHeavy(runOf(base, variant, 0));
  return { shared: { setup, base, tick }, warning };
}

function checked(text: string): v.InferOutput<typeof schema> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new RecordingError('That is no comparison of Bone Dry: it must be JSON, and whole.');
  }
  if (typeof data !== 'object' || data === null) throw new RecordingError('That is no comparison of Bone Dry.');
  refuseOddKeys(data);
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  if (Number((data as { compare?: unknown }).compare) > 1) {
    throw new RecordingError('The comparison was made by a newer Bone Dry.');
  }
  const key = String(result.issues[0].path?.[0]?.key ?? '').slice(0, 40);
  throw new RecordingError(`That is no comparison of Bone Dry: its ${key} is not as it must be.`);
}
