import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
} from 'yaml';
import type { Place } from './found.ts';
import type { Unread } from './reading.ts';

/** A value of a document, and where it stands. Aliases are followed as far as they lead to a value. */
export type Yaml = { node: Node | null; document: Document.Parsed; lines: LineCounter; text: string };
export type Entry = Place & { key: string; value: Yaml };

/** All documents of a file of YAML or JSON. */
export function documentsOf(text: string): { documents: Yaml[] } | { unread: Unread } {
  if (depthOf(text) > MOST_DEEP) return { unread: { type: 'tooDeep' } };
  const lines = new LineCounter();
  try {
    const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const documents = (Array.isArray(parsed) ? parsed : []) as Document.Parsed[];
    for (const { errors } of documents) {
      if (errors.length === 0) continue;
      const { line, col } = lines.linePos(errors[0].pos[0]);
      return { unread: { type: 'brokenYaml', line, column: col } };
    }
    return { documents: documents.map((document) => ({ node: document.contents, document, lines, text })) };
  } catch (error) {
    // Brackets within brackets without end fill the stack.
    if (error instanceof RangeError) return { unread: { type: 'tooDeep' } };
    throw error;
  }
}

/** Values within values beyond this take the parser long, or fill its stack. */
const MOST_DEEP = 60;

/** How deep values can stand in each other at most: by brackets, and by dashes in a row. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  const dashes = [...text.matchAll(/(?:[-?:][ \t]+)+/g)].map(([row]) => row.replace(/[ \t]/g, '').length);
  return Math.max(deepest, ...dashes);
}

/** What an alias stands for; null where that is another one. */
function followed({ node, document, ...rest }: Yaml): Yaml {
  if (!isAlias(node)) return { node, document, ...rest };
  const target = node.resolve(document);
  return { node: target === undefined || isAlias(target) ? null : target, document, ...rest };
}

/** Entries of a map in their order; none where it is none. */
export function entriesOf(yaml: Yaml): Entry[] {
  return pairsOf(yaml).map((pair) => entryOf(yaml, pair));
}

function pairsOf(yaml: Yaml): Pair<Node, Node | null>[] {
  const { node } = followed(yaml);
  return isMap(node) ? (node.items as Pair<Node, Node | null>[]) : [];
}

const keyOf = ({ key }: Pair<Node, Node | null>): string => (isScalar(key) ? String(key.value) : '');

function entryOf(yaml: Yaml, pair: Pair<Node, Node | null>): Entry {
  const start = pair.key?.range?.[0] ?? pair.value?.range?.[0] ?? 0;
  return {
    key: keyOf(pair),
    value: { ...yaml, node: pair.value ?? null },
    line: yaml.lines.linePos(start).line,
    text: firstLine(yaml.text, start),
  };
}

/** Items of a list; none where it is none. */
export function itemsOf(yaml: Yaml): Yaml[] {
  const list = followed(yaml);
  return isSeq(list.node) ? list.node.items.map((node) => ({ ...yaml, node: node as Node | null })) : [];
}

/** A value at a path of keys; undefined where there is none. */
export function at(yaml: Yaml, ...path: string[]): Entry | undefined {
  let here = yaml;
  for (const key of path.slice(0, -1)) {
    const pair = pairsOf(here).findLast((one) => keyOf(one) === key);
    if (pair === undefined) return undefined;
    here = { ...here, node: pair.value ?? null };
  }
  const last = pairsOf(here).findLast((one) => keyOf(one) === path.at(-1));
  return last && entryOf(here, last);
}

/** A text or a number as it is written; undefined for anything else. */
export function scalar(yaml: Yaml | undefined): string | undefined {
  const node = yaml && followed(yaml).node;
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

export const isMapping = (yaml: Yaml): boolean => isMap(followed(yaml).node);

function firstLine(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 200)).trim();
}
