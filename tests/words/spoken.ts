import { english, type Part, speak } from '../../src/words/catalogue.ts';
import { durationWords } from '../../src/words/duration.ts';
import { count, times } from '../../src/words/quantities.ts';

/** An entry of the catalogue that was used in a text: its path, and what was put into it. */
export type Used = { entry: string; args: readonly unknown[] };

const uses: (readonly unknown[])[] = [];
const unsaid: Record<string, string> = {};

/** Entries that were given words or a number which then did not stand in their text, each with one such text. */
export const unsaidBy = (): Record<string, string> => ({ ...unsaid });

/** Whether what was put into a text stands in it, unless it is none; what chooses a form only is no word and no number. */
function says(text: string, arg: unknown): boolean {
  if (typeof arg === 'string') return text.toLowerCase().includes(arg.toLowerCase());
  if (typeof arg !== 'number' || arg === 0) return true;
  const plain = text.replaceAll(/⟦[^⟧]*⟧/g, '');
  return [count(arg), String(arg), durationWords(arg), times(arg)].some((said) => stands(said, plain));
}

/** Whether a number stands in a text, and not as a part of a longer one. */
function stands(said: string, text: string): boolean {
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + said.length)];
    if (!/\d[.,]?$/.test(before) && !/^[.,]?\d/.test(after)) return true;
  }
  return false;
}

/** Speaks these parts of the catalogue so that each text tells which of their entries it was made of: `usedIn` reads it. */
export function speakMarked(...names: string[]): void {
  const parts = english();
  for (const entry of Object.keys(unsaid)) delete unsaid[entry]; // tests of one worker share this file
  speak(Object.fromEntries(names.map((name) => [name, marked(parts[name], name) as Part])));
}

/** The entries that a text was made of. */
export function usedIn(text: string): Used[] {
  const used = [...text.matchAll(/⟦([\w.]+)(?:#(\d+))?⟧/g)];
  return used.map(([, entry, use]) => ({ entry, args: use === undefined ? [] : uses[Number(use)] }));
}

/** The paths of all entries of these parts. */
export function entriesOf(...names: string[]): string[] {
  const paths = (value: unknown, path: string): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`))
      : [path];
  return names.flatMap((name) => paths(english()[name], name));
}

function marked(value: unknown, path: string): unknown {
  if (typeof value === 'string') return `⟦${path}⟧${value}`;
  if (typeof value === 'function')
    return (...args: unknown[]) => {
      uses.push(args);
      const text = (value as (...all: unknown[]) => string)(...args);
      if (!args.every((arg) => says(text, arg))) unsaid[path] ??= `${text} ${JSON.stringify(args)}`;
      return `⟦${path}#${uses.length - 1}⟧${text}`;
    };
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [key, marked(inner, `${path}.${key}`)]),
  );
}
