import { fieldFacts } from '../../engine/index.ts';

/** An option of a choice in its words; `short`: only what stands before the colon. */
export function optionWords(path: string, option: string, short = true): string {
  const facts = fieldFacts(path);
  const words = facts?.kind === 'choice' ? (facts.options[option] ?? option) : option;
  return short ? words.split(':')[0] : words;
}

/** A field's value as one says it: "none", "yes", "300 s", "Cut off those left". */
export function valueWords(path: string, value: unknown): string {
  const facts = fieldFacts(path);
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (facts?.kind === 'choice') return optionWords(path, String(value), false);
  return facts?.unit ? `${value} ${facts.unit}` : String(value);
}
