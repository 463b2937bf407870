import * as v from 'valibot';
import type { Allowed, Unit } from './allowed.ts';

/** What is known of one field of the scenario; the controls, the messages and the reference table all come from it. */
export type FieldFacts = {
  unit?: Unit;
  /** Applies while the simulation runs; otherwise it needs a restart. */
  live?: boolean;
};
export type NumberFacts = FieldFacts & {
  kind: 'number';
  default: number;
  min: number;
  max: number;
  integer?: boolean;
  /** What is above 0 and below this is read as this: its reciprocal must be a number that can be counted with. */
  leastAboveZero?: number;
  /** The span that the page's slider covers, where the whole range would be too coarse. */
  slider?: [number, number];
};
export type MaybeFacts = Omit<NumberFacts, 'kind' | 'default'> & { kind: 'maybe'; default: number | null };
type ChoiceFacts = FieldFacts & { kind: 'choice'; default: string; options: readonly string[] };
export type FlagFacts = FieldFacts & { kind: 'flag'; default: boolean };
export type TextFacts = FieldFacts & { kind: 'text'; default: string; maxLength: number };
export type AmountFacts = FieldFacts & { kind: 'amount'; default: string };
export type Facts = NumberFacts | MaybeFacts | ChoiceFacts | FlagFacts | TextFacts | AmountFacts;

const range = (facts: Omit<NumberFacts, 'kind' | 'default'>) =>
  v.pipe(
    v.number(),
    v.finite(),
    v.minValue(facts.min),
    v.maxValue(facts.max),
    v.check((x) => !facts.integer || Math.floor(x) === x),
  );

/** A number with a range. */
export function number(facts: Omit<NumberFacts, 'kind'>) {
  const { leastAboveZero = 0 } = facts;
  return v.pipe(
    v.optional(range(facts), facts.default),
    v.transform((x) => (x > 0 ? Math.max(x, leastAboveZero) : x)),
    v.metadata({ kind: 'number', ...facts }),
  );
}

/** A number with a range, or null for "none". */
export function maybe(facts: Omit<MaybeFacts, 'kind'>) {
  return v.pipe(v.optional(v.nullable(range(facts)), facts.default), v.metadata({ kind: 'maybe', ...facts }));
}

/** One of several words. */
export function choice<const T extends string>(
  facts: FieldFacts & { default: NoInfer<T>; options: readonly [T, ...T[]] },
) {
  return v.pipe(v.optional(v.picklist(facts.options), facts.default), v.metadata({ kind: 'choice', ...facts }));
}

/** Yes or no. */
export function flag(facts: Omit<FlagFacts, 'kind'>) {
  return v.pipe(v.optional(v.boolean(), facts.default), v.metadata({ kind: 'flag', ...facts }));
}

/** A short text without control characters. */
export function text(facts: Omit<TextFacts, 'kind'>) {
  return v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(facts.maxLength), v.regex(/^[^\p{Cc}]*$/u)), facts.default),
    v.metadata({ kind: 'text', ...facts }),
  );
}

/** A number of servers, or a share of them: 2, "25%". */
export function amount(facts: Omit<AmountFacts, 'kind'>) {
  return v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^(\d{1,3}|\d{1,3}%)$/)), facts.default),
    v.metadata({ kind: 'amount', ...facts } as const),
  );
}

/** What a field allows. */
export function allowedBy(facts: Facts): Allowed {
  switch (facts.kind) {
    case 'choice':
      return { type: 'choice', options: facts.options };
    case 'text':
      return { type: 'text', least: 0, most: facts.maxLength };
    case 'flag':
    case 'amount':
      return { type: facts.kind };
    default: {
      const { min, max, integer = false, unit = null, kind } = facts;
      return { type: 'number', min, max, integer, unit, orNone: kind === 'maybe' };
    }
  }
}
