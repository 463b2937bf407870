import { sh } from '../steps/quote.ts';
import type { Command } from '../steps/runbook.ts';
import type { Acts, ByServer, Server, Site } from './product.ts';

const read = { source: 'nginxPlus', verified: true } as const;

/** The upstream’s place in the API. */
const place = ({ names }: Site): string =>
  `${names.settings.api.replace(/\/+$/, '')}/http/upstreams/${encodeURIComponent(names.settings.upstream)}`;

/** What jq makes of one server of the upstream. */
function peer(site: Site, { address }: Server, print: string): Command {
  const program = `.peers[] | select(.server == $server) | ${print}`;
  const text = `curl -fsSg ${sh(place(site))} |\n  jq -r --arg server ${sh(address)} ${sh(program)}`;
  return { language: 'sh', text, ...read };
}

const patch =
  (changes: object[], shows: string, verified = true): Acts =>
  (site, server) => ({
    language: 'sh',
    text: [
      `id=$(curl -fsSg ${sh(`${place(site)}/servers`)} |\n  jq -r --arg server ${sh(server.address)} '.[] | select(.server == $server) | .id')`,
      ...changes.map(
        (change) =>
          `curl -fsSg -o /dev/null -X PATCH -d ${sh(JSON.stringify(change))} ${sh(`${place(site)}/servers/`)}"$id"`,
      ),
    ].join('\n'),
    source: 'nginxPlus',
    verified,
    look: { ...peer(site, server, '.state'), shows },
  });

/** NGINX Plus: its API changes the servers of an upstream in the shared zone. */
export const nginxPlus: ByServer = {
  by: 'server',
  keepsUsers: true,
  settings: { api: 'http://127.0.0.1:8080/api/9', upstream: 'app' },
  tools: ['curl', 'jq'],
  notes: () => [{ note: 'counterSeesRequests' }, { note: 'reloadForgets' }],
  inService: (site, server) => ({ ...peer(site, server, '.state'), shows: 'up' }),
  drain: patch([{ drain: true }], 'draining'),
  gone: {
    by: 'requests',
    look: (site, server) => peer(site, server, 'if .active == 0 then .requests else "busy" end'),
  },
  takeOut: patch([{ down: true }], 'down'),
  cut: null,
  // That this ends a drain stands nowhere.
  putBack: patch([{ down: true }, { down: false }], 'up', false),
};
