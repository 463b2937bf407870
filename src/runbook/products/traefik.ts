import { quoted, sh } from '../steps/quote.ts';
import type { Command } from '../steps/runbook.ts';
import type { Acts, ByServer, Server, Site } from './product.ts';

const source = { source: 'traefik', verified: false } as const;

/** The weight that stands under the server’s name in the file; awk’s program to print or to write it. */
const under = ({ name }: Server, weight: string): string =>
  [
    `/^[ \\t]*-?[ \\t]*name:/ { value = $0; sub(/^[^:]*:[ \\t]*/, "", value); gsub(/["\\047]|[ \\t]+$/, "", value); mine = value == ${quoted(name)} }`,
    `mine && /^[ \\t]*weight:/ { ${weight} }`,
  ].join('\n');

const weight = (site: Site, server: Server): Command => ({
  language: 'sh',
  text: `awk ${sh(under(server, 'sub(/^[^:]*:[ \\t]*/, ""); print'))} ${sh(site.names.settings.file)}`,
  ...source,
});

const set =
  (to: 0 | 1): Acts =>
  (site, server) => {
    const file = sh(site.names.settings.file);
    const program = `${under(server, `sub(/:.*/, ": ${to}")`)}\n{ print }`;
    return {
      language: 'sh',
      text: ['before=$(mktemp)', `cp ${file} "$before"`, `awk ${sh(program)} "$before" > ${file}`, 'rm "$before"'].join(
        '\n',
      ),
      ...source,
      look: { ...weight(site, server), shows: String(to) },
    };
  };

/** Traefik: a weighted service whose parts are the servers, each by its name. */
export const traefikWeight0: ByServer = {
  by: 'server',
  keepsUsers: false,
  settings: { file: '/etc/traefik/dynamic/app.yml' },
  tools: ['awk'],
  notes: () => [
    { note: 'unverifiedProduct' },
    { note: 'traefikWeighted' },
    { note: 'nextRequestMoves' },
    { note: 'nobodyCounts' },
  ],
  inService: (site, server) => ({ ...weight(site, server), shows: '1' }),
  drain: set(0),
  gone: { by: 'time' },
  takeOut: null,
  cut: null,
  putBack: set(1),
};
