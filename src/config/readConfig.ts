import { readApache } from './apache.ts';
import type { Findings, Found } from './found.ts';
import { readHaproxy } from './haproxy.ts';
import { readKubernetes } from './kubernetes.ts';
import { readNginx } from './nginx.ts';
import type { Format, Ignored, Reading, Unread } from './reading.ts';
import { settled } from './settle.ts';

/** More than any such file has that a person has written. */
export const MOST_CHARACTERS = 200_000;

type Reader = { looks: RegExp; name: RegExp; read(text: string): Findings | { unread: Unread } };

/** How each format is known by what stands in it, and by its file’s name where that leaves a doubt. */
const READERS: Record<Format, Reader> = {
  kubernetes: {
    looks: /^[ \t]*(?:- )?["']?(?:apiVersion|kind)["']?[ \t]*:/m,
    name: /\.(?:ya?ml|json)$/i,
    read: readKubernetes,
  },
  apache: { looks: /<Proxy\s+["']?balancer:|^[ \t]*BalancerMember[ \t]/im, name: /httpd|apache/i, read: readApache },
  nginx: { looks: /(?:^|[\s;{}])upstream\s+[^\s{}]+\s*\{/m, name: /nginx/i, read: readNginx },
  haproxy: { looks: /^[ \t]*(?:backend|listen|frontend|defaults|global)\b/m, name: /haproxy/i, read: readHaproxy },
};
const FORMATS = Object.keys(READERS) as Format[];

/**
 * Reads a configuration of a load balancer or of Kubernetes: what of it became the scenario, by line, and what did not, and why.
 * Other files that it names are not followed. Never throws.
 */
export function readConfig(text: string, fileName = ''): Reading {
  const nothing = (unread: Unread, format: Format | null = null): Reading => ({
    format,
    backends: [],
    ignored: [],
    unread,
  });
  if (text.trim() === '') return nothing({ type: 'empty' });
  if (text.length > MOST_CHARACTERS)
    return nothing({ type: 'tooLarge', characters: text.length, most: MOST_CHARACTERS });
  const nul = text.indexOf('\0');
  if (nul >= 0) return nothing({ type: 'notText', line: text.slice(0, nul).split('\n').length });
  const format = formatOf(text.replace(/^\uFEFF/, ''), fileName);
  if (format === null) return nothing({ type: 'unknownFormat', known: FORMATS });
  const found = READERS[format].read(text.replace(/^\uFEFF/, ''));
  if ('unread' in found) return nothing(found.unread, format);
  const backends = found.backends.filter(({ servers }) => servers > 0).map(settled);
  const empty = found.backends.filter(({ servers }) => servers === 0).flatMap(unused);
  const ignored = [...found.ignored, ...empty].sort((a, b) => a.line - b.line);
  return { format, backends, ignored, unread: backends.length > 0 ? null : { type: 'noServers', format } };
}

/** All that a backend without servers says. */
const unused = ({ ignored, understood }: Found): Ignored[] => [
  ...ignored,
  ...understood.map(({ line, text }): Ignored => ({ line, text, why: { type: 'elsewhere' } })),
];

function formatOf(text: string, fileName: string): Format | null {
  const likely = FORMATS.filter((format) => READERS[format].looks.test(text));
  return likely.find((format) => READERS[format].name.test(fileName)) ?? likely[0] ?? null;
}
