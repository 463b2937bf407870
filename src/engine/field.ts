import * as v from 'valibot';

/** What is known of one field of the scenario; the controls, the messages and the reference table all come from it. */
export type FieldFacts = {
  label: string;
  /** Plain words: what it is and what it does. */
  about: string;
  unit?: string;
  /** Applies while the simulation runs; otherwise it needs a restart. */
  live?: boolean;
};
export type NumberFacts = FieldFacts & {
  kind: 'number';
  default: number;
  min: number;
  max: number;
  integer?: boolean;
  /** The span that the page's slider covers, where the whole range would be too coarse. */
  slider?: [number, number];
};
export type MaybeFacts = Omit<NumberFacts, 'kind' | 'default'> & { kind: 'maybe'; default: number | null };
type ChoiceFacts<T extends string = string> = FieldFacts & {
  kind: 'choice';
  default: T;
  options: Record<T, string>;
};
export type FlagFacts = FieldFacts & { kind: 'flag'; default: boolean };
export type TextFacts = FieldFacts & { kind: 'text'; default: string; maxLength: number; pattern?: string };
export type Facts = NumberFacts | MaybeFacts | ChoiceFacts | FlagFacts | TextFacts;

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
  return v.pipe(v.optional(range(facts), facts.default), v.metadata({ kind: 'number', ...facts }));
}

/** A number with a range, or null for "none". */
export function maybe(facts: Omit<MaybeFacts, 'kind'>) {
  return v.pipe(v.optional(v.nullable(range(facts)), facts.default), v.metadata({ kind: 'maybe', ...facts }));
}

/** One of several words. */
export function choice<T extends string>(facts: FieldFacts & { default: NoInfer<T>; options: Record<T, string> }) {
  const words = Object.keys(facts.options) as T[];
  return v.pipe(v.optional(v.picklist(words), facts.default), v.metadata({ kind: 'choice', ...facts }));
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
export function amount(facts: FieldFacts & { default: string }) {
  return v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^(\d{1,3}|\d{1,3}%)$/)), facts.default),
    v.metadata({
      kind: 'text',
      maxLength: 4,
      pattern: 'a whole number such as "1", or a percentage such as "25%"',
      ...facts,
    } as const),
  );
}

/** What a field allows, in words: "a number from 0 to 20,000 users/s". */
export function allowed(facts: Facts): string {
  if (facts.kind === 'choice') return `one of ${Object.keys(facts.options).join(', ')}`;
  if (facts.kind === 'flag') return 'true or false';
  if (facts.kind === 'text') return facts.pattern ?? `a text of at most ${facts.maxLength} characters`;
  const what = facts.integer ? 'a whole number' : 'a number';
  const unit = facts.unit ? ` ${facts.unit}` : '';
  return `${what} from ${facts.min} to ${facts.max}${unit}${facts.kind === 'maybe' ? ', or null for none' : ''}`;
}
