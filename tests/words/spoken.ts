import { english, type Part, speak } from '../../src/words/catalogue.ts';

/** An entry of the catalogue that was used in a text: its path, and what was put into it. */
export type Used = { entry: string; args: readonly unknown[] };

const uses: (readonly unknown[])[] = [];

/** Speaks these parts of the catalogue so that each text tells which of their entries it was made of: `usedIn` reads it. */
export function speakMarked(...names: string[]): void {
  const parts = english();
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
      return `⟦${path}#${uses.length - 1}⟧${(value as (...all: unknown[]) => string)(...args)}`;
    };
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [key, marked(inner, `${path}.${key}`)]),
  );
}
