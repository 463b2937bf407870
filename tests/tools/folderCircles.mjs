import { posix } from 'node:path';

/**
 * Folders that import each other in a circle, however long. A folder inside another is a folder of its own (its files may
 * import those around it, or be imported by them, not both), and with all that is inside it it counts once more among its
 * neighbours. dependency-cruiser's own rule for folders sees neither.
 * @param {{ from: string, to: string }[]} imports of files
 * @returns {string[][]} each circle from its first folder back to it
 */
export function folderCircles(imports) {
  const between = imports.map(({ from, to }) => [posix.dirname(from), posix.dirname(to)]);
  const neighbours = between.map(([from, to]) => [belowFork(from, to), belowFork(to, from)]);
  const circles = [between, neighbours].flatMap((pairs) => circlesOf(graphOf(pairs)));
  return [...new Map(circles.map((circle) => [circle.join(' '), circle])).values()];
}

/** The part of `path` down to the first folder that `other` is not in. */
function belowFork(path, other) {
  const parts = path.split('/');
  const others = other.split('/');
  const fork = parts.findIndex((part, i) => part !== others[i]);
  return fork < 0 ? path : parts.slice(0, fork + 1).join('/');
}

function graphOf(pairs) {
  const graph = new Map();
  for (const [from, to] of pairs) {
    if (from === to) continue;
    graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return graph;
}

/** One circle for each folder that is in any, the shortest; a circle of several folders once. */
function circlesOf(graph) {
  const found = new Map();
  for (const start of [...graph.keys()].sort()) {
    const circle = wayBack(graph, start);
    if (circle) found.set([...new Set(circle)].sort().join(' '), circle);
  }
  return [...found.values()];
}

/** The shortest way from a folder back to itself, if there is one. */
function wayBack(graph, start) {
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1)) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
