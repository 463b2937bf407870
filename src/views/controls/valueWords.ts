import { fieldFacts } from '../../engine/index.ts';
import { optionWords } from '../../store/optionWords.ts';

/** A field's value as one says it: "none", "yes", "300 s", "Cut off those left". */
export function valueWords(path: string, value: unknown): string {
  const facts = fieldFacts(path);
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (facts?.kind === 'choice') return optionWords(path, value);
  return facts?.unit ? `${value} ${facts.unit}` : String(value);
}
