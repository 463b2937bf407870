import * as v from 'valibot';
import { type Exercise, exercisesOf, SET_SIZES, type SetOf } from '../../lessons/exercises/exercises.ts';
import { type Judgement, judge } from '../../lessons/exercises/judge.ts';
import { KIND_NAMES } from '../../lessons/exercises/kinds.ts';
import { refuseOddKeys } from '../../player/recording/oddKeys.ts';
import { RecordingError } from '../../player/recording/recording.ts';

/** What was answered, in the answer's own unit, null for nothing; and in how many whole seconds. */
export type Given = { value: number | null; seconds: number };
/** A set that was done. No answer is judged in it: whoever opens it judges anew. */
export type Result = { set: SetOf; name: string; given: readonly Given[] };

const FORMAT = 1;
/** The longest that is read, and the longest name, in characters. */
const MAX_TEXT = 4_000;
export const MAX_NAME = 60;
const MAX_VALUE = 1e12;
const MAX_SECONDS = 1_000_000;

/** Never change it: a new shape is a new number with a reader of its own. */
const schema = v.pipe(
  v.strictObject({
    exercises: v.literal(FORMAT),
    seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_295)),
    size: v.picklist(SET_SIZES),
    kinds: v.pipe(v.number(), v.integer(), v.minValue(Math.max(...SET_SIZES)), v.maxValue(KIND_NAMES.length)),
    name: v.pipe(v.string(), v.maxLength(MAX_NAME)),
    given: v.array(
      v.strictTuple([
        v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_VALUE))),
        v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SECONDS)),
      ]),
    ),
  }),
  v.forward(
    v.check(({ size, given }) => given.length === size),
    ['given'],
  ),
);

/** A result as JSON. */
export function writeResult({ set: { seed, size, kinds }, name, given }: Result): string {
  const pairs = given.map(({ value, seconds }) => [value, Math.min(MAX_SECONDS, seconds)]);
  return JSON.stringify({ exercises: FORMAT, seed, size, kinds, name: name.slice(0, MAX_NAME), given: pairs });
}

/** Reads a result from JSON that nobody vouches for. @throws RecordingError, and nothing else */
export function readResult(text: string): Result {
  if (text.length > MAX_TEXT) throw new RecordingError({ type: 'textTooLong', kind: 'result', most: MAX_TEXT });
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null) throw new RecordingError({ type: 'noObject', kind: 'result' });
  refuseOddKeys(data);
  const read = v.safeParse(schema, data, { abortEarly: true });
  if (!read.success) {
    const { exercises: version } = data as { exercises?: unknown };
    if (typeof version === 'number' && version > FORMAT)
      throw new RecordingError({ type: 'newer', what: 'result', version, known: FORMAT });
    throw new RecordingError({ type: 'badResult', name: String(read.issues[0].path?.[0]?.key ?? '').slice(0, 40) });
  }
  const { seed, size, kinds, name, given } = read.output;
  return { set: { seed, size, kinds }, name, given: given.map(([value, seconds]) => ({ value, seconds })) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordingError({ type: 'noJson', kind: 'result' });
  }
}

/** An exercise of a result: what was answered, and what becomes of it; null where nothing was. */
export type Judged = Given & { exercise: Exercise; judgement: Judgement | null };

/** A result exercise by exercise, judged anew. */
export function judgedOf({ set, given }: Pick<Result, 'set' | 'given'>): Judged[] {
  const exercises = exercisesOf(set);
  return given.map((one, i) => {
    const exercise = exercises[i];
    return { ...one, exercise, judgement: one.value === null ? null : judge(one.value, exercise.answer) };
  });
}

/** How many of them are right. */
export const rightOf = (judged: readonly Judged[]): number =>
  judged.filter(({ judgement }) => judgement?.type === 'right').length;
