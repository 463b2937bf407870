import * as v from 'valibot';
import { MAX_TICK } from '../../player/recording/recording.ts';
import { MAX_TEXT } from '../../player/recording/recordingText.ts';
import { pollSchema } from './poll.ts';

/** Letters and digits that nobody else has: of a talk, or of a window. */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{4,16}$/));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What was done to a talk, counted: of two with the same number that of the greater window is the later one. */
const version = { rev: whole(Number.MAX_SAFE_INTEGER), by: id };
/** All of a talk: the run and its moment as a recording's text, and how it is shown. */
const state = {
  ...version,
  run: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
  playing: v.boolean(),
  speed: v.pipe(v.number(), v.minValue(0.1), v.maxValue(10_000)),
  blank: v.boolean(),
  lockedOut: v.boolean(),
  poll: v.optional(v.nullable(pollSchema), null),
};
/** Who says it, in which talk, as what, and whether that window is hidden. */
const sender = { talk: id, from: id, role: v.picklist(['present', 'speaker']), hidden: v.boolean() };

const messageSchema = v.variant('type', [
  /** Who is there, and how does it stand? */
  v.strictObject({ type: v.literal('hello'), ...sender }),
  v.strictObject({ type: v.literal('state'), ...sender, ...state }),
  /** The moment that is shown now, of whose tick the share `carry` has been shown. */
  v.strictObject({ type: v.literal('beat'), ...sender, ...version, tick: whole(MAX_TICK), carry: share }),
  v.strictObject({ type: v.picklist(['ping', 'pong']), ...sender, ...version }),
  v.strictObject({ type: v.literal('bye'), ...sender }),
]);
const stateSchema = v.strictObject(state);

export type Message = v.InferOutput<typeof messageSchema>;
export type Sender = v.InferOutput<v.StrictObjectSchema<typeof sender, undefined>>;
export type TalkState = v.InferOutput<typeof stateSchema>;
export type Version = Pick<TalkState, 'rev' | 'by'>;
/** What a window shows: the room its stage, the speaker theirs. */
export type Role = Sender['role'];

/** A message as it came, or null where it is none. */
export function readMessage(data: unknown): Message | null {
  const read = v.safeParse(messageSchema, data, { abortEarly: true });
  return read.success ? read.output : null;
}

/** A talk as it was kept, or null where that is none. */
export function readState(text: string): TalkState | null {
  try {
    const read = v.safeParse(stateSchema, JSON.parse(text), { abortEarly: true });
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Above 0 where the first is the later one, 0 where they are the same. */
export function compareVersions(a: Version, b: Version): number {
  if (a.rev !== b.rev) return a.rev - b.rev;
  return a.by === b.by ? 0 : a.by > b.by ? 1 : -1;
}

const ID = v.safeParser(id);
/** Whether a text can name a talk. */
export const isId = (text: string): boolean => ID(text).success;
