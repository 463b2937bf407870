import { part } from './catalogue.ts';
import { count, isOne } from './quantities.ts';

export const lists = part('lists', {
  nobody: 'nobody',
  and: (first: string, last: string) => `${first} and ${last}`,
  others: (first: string, others: number) => `${first} and ${count(others)} ${isOne(others) ? 'other' : 'others'}`,
  version: (version: number) => `v${version}`,
});

/** What the page’s own scenarios are called, by the names that they have as data, which are English. */
const scenarioNames = part('scenarioNames', {} as Record<string, string>);

/** What a scenario is called: whatever somebody has named it, unless it is one of the page's own. */
export function scenarioName(name: string): string {
  return Object.hasOwn(scenarioNames, name) ? scenarioNames[name] : name;
}

/** More names than this are not all told. */
const MOST_NAMES = 4;

/** "Alice", "Alice and Bob", "Alice, Bob and Carol", "Alice, Bob and 6 others". */
export function listNames(names: readonly string[]): string {
  if (names.length > MOST_NAMES) return lists.others(names.slice(0, 2).join(', '), names.length - 2);
  return names.length === 0 ? lists.nobody : joined(names);
}

/** Two clauses or more as one: "a, b and c". */
export function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : lists.and(parts.slice(0, -1).join(', '), parts[parts.length - 1]);
}

/** The label of a server's version: everything from 2 on is the new one. */
export function versionLabel(version: number): string {
  return lists.version(version > 1 ? 2 : 1);
}

/** Whether a server's name ends in its version: "Alice v2" needs no label beside it. */
export function saysVersion(name: string, version: number): boolean {
  return name.endsWith(` ${versionLabel(version)}`);
}

/** A name for narrow places: "Mal7" for "Mallory 7". */
export function shortName(name: string): string {
  const [word, ...rest] = name.split(' ');
  return [[...word].slice(0, 3).join(''), ...rest].join('');
}

/** With a capital at its beginning, as a sentence has. */
export function capitalised(words: string): string {
  return words === '' ? words : words[0].toUpperCase() + words.slice(1);
}
