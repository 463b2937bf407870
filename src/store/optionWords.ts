import { fieldFacts } from '../engine/index.ts';

/** An option of a choice in all its words: "Cut off: those left lose their session". */
export function optionWords(field: string, option: unknown): string {
  const facts = fieldFacts(field);
  const words = facts?.kind === 'choice' ? (facts.options as Record<string, string>)[String(option)] : undefined;
  return words ?? String(option);
}

/** What it is called: its words up to the colon. */
export function optionName(field: string, option: unknown): string {
  return optionWords(field, option).split(':')[0];
}

/** What it says after the colon; empty for anything but a choice. */
export function optionGist(field: string, option: unknown): string {
  return optionWords(field, option).split(': ')[1] ?? '';
}
