import * as v from 'valibot';
import { type EmbedProblem, type Request, type RequestMessage, VERSION } from './protocol.ts';

const MOST_STEPS = 10_000;
const MOST_TEXT = 1_000_000;

const number = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const tick = v.pipe(number(0, 100_000_000), v.integer());
const text = v.pipe(v.string(), v.maxLength(MOST_TEXT));
const object = v.record(v.string(), v.unknown());
const value = v.union([v.pipe(v.number(), v.finite()), text, v.boolean(), v.null(), v.array(object)]);

/** Every request by what it does, and how it is written. */
const REQUESTS = {
  play: {
    shape: '{ speed?: 0.1 … 10000 }',
    schema: v.strictObject({ do: v.literal('play'), speed: v.optional(number(0.1, 10_000)) }),
  },
  pause: { shape: '{}', schema: v.strictObject({ do: v.literal('pause') }) },
  step: {
    shape: `{ ticks?: integer, -${MOST_STEPS} … ${MOST_STEPS} }`,
    schema: v.strictObject({
      do: v.literal('step'),
      ticks: v.optional(v.pipe(number(-MOST_STEPS, MOST_STEPS), v.integer())),
    }),
  },
  seek: {
    shape: '{ tick: integer, 0 … 100000000 } | { seconds: 0 … 100000000 }',
    schema: v.union([
      v.strictObject({ do: v.literal('seek'), tick }),
      v.strictObject({ do: v.literal('seek'), seconds: number(0, 100_000_000) }),
    ]),
  },
  phase: {
    shape: '{ back?: boolean }',
    schema: v.strictObject({ do: v.literal('phase'), back: v.optional(v.boolean()) }),
  },
  set: {
    shape: '{ field: string, value: number | string | boolean | null | object[] }',
    schema: v.strictObject({ do: v.literal('set'), field: v.pipe(v.string(), v.maxLength(200)), value }),
  },
  load: {
    shape: '{ run: string } | { scenario: object } | { preset: string }',
    schema: v.union([
      v.strictObject({ do: v.literal('load'), run: text }),
      v.strictObject({ do: v.literal('load'), scenario: object }),
      v.strictObject({ do: v.literal('load'), preset: text }),
    ]),
  },
  observe: { shape: '{}', schema: v.strictObject({ do: v.literal('observe') }) },
} satisfies Record<Request['do'], { shape: string; schema: v.GenericSchema<unknown, Request> }>;

const isName = (name: unknown): name is Request['do'] => typeof name === 'string' && Object.hasOwn(REQUESTS, name);

const envelope = v.looseObject({
  boneDry: v.literal(VERSION),
  id: v.union([v.pipe(v.string(), v.maxLength(100)), v.pipe(v.number(), v.finite())]),
});

type Id = RequestMessage['id'];
export type ReadRequest = { id: Id; request: Request } | { id: Id; problem: EmbedProblem };

/** A message as a request, or what is wrong with it; null where it is none of ours. */
export function readRequest(data: unknown): ReadRequest | null {
  const message = v.safeParse(envelope, data);
  if (!message.success) return null;
  const { boneDry: _, id, ...said } = message.output;
  const { do: name } = said as { do?: unknown };
  if (!isName(name)) return { id, problem: { type: 'badMessage', allowed: Object.keys(REQUESTS).join(' | ') } };
  const { schema, shape } = REQUESTS[name];
  const read = v.safeParse(schema as v.GenericSchema<unknown, Request>, said);
  return read.success
    ? { id, request: read.output }
    : { id, problem: { type: 'badMessage', does: name, allowed: shape } };
}
