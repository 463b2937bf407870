import { backslashed, quoted, sh } from '../steps/quote.ts';
import type { Command } from '../steps/runbook.ts';
import type { Acts, ByServer, Server, Site } from './product.ts';

const source = { source: 'haproxy', verified: true } as const;

/** A path or `host:port` as an address of socat, which runs programs for other words. */
function socket(address: string): string {
  const port = /^[\w.-]+:\d+$/.test(address);
  return port ? `tcp:${address}` : `unix-connect:${backslashed(address)}`;
}

/** A command of the runtime API. */
function runtime({ names }: Site, command: string): string {
  const say = command.includes('\\') ? "printf '%s\\n'" : 'echo';
  return `${say} ${sh(command)} | socat stdio ${sh(socket(names.settings.socket))}`;
}

const at = ({ names }: Site, { name }: Server): string =>
  `${backslashed(names.settings.backend, '_.-:')}/${backslashed(name, '_.-:')}`;

/** What awk makes of the server’s line in `show stat`; $3 queue, $5 in flight, $8 requests so far, $18 status, $19 weight. */
function stat(site: Site, server: Server, print: string): Command {
  const line = `$1 == ${quoted(site.names.settings.backend)} && $2 == ${quoted(server.name)}`;
  return {
    language: 'sh',
    text: `${runtime(site, 'show stat')} |\n  awk -F, ${sh(`${line} { ${print} }`)}`,
    ...source,
  };
}

/** The first word of its status: UP, DRAIN, MAINT; UP too while it comes up, or where it is not checked. */
const status = (site: Site, server: Server): Command =>
  stat(site, server, 'sub(/^no check$/, "UP", $18); sub(/ .*/, "", $18); print $18');

const state =
  (word: 'drain' | 'maint' | 'ready', shows: string): Acts =>
  (site, server) => ({
    language: 'sh',
    text: runtime(site, `set server ${at(site, server)} state ${word}`),
    ...source,
    look: { ...status(site, server), shows },
  });

const weight = (site: Site, server: Server, percent: number): ReturnType<Acts> => ({
  language: 'sh',
  text: runtime(site, `set server ${at(site, server)} weight ${percent}%`),
  ...source,
  look: null,
});

const common = {
  by: 'server',
  settings: { socket: '/run/haproxy/admin.sock', backend: 'be_app' },
  tools: ['socat', 'awk'],
  inService: (site, server) => ({ ...status(site, server), shows: 'UP' }),
  takeOut: state('maint', 'MAINT'),
  cut: (site, server) => ({
    language: 'sh',
    text: [`set server ${at(site, server)} state maint`, `shutdown sessions server ${at(site, server)}`]
      .map((command) => runtime(site, command))
      .join('\n'),
    ...source,
    look: { ...status(site, server), shows: 'MAINT' },
  }),
  putBack: state('ready', 'UP'),
  share: weight,
} satisfies Partial<ByServer>;

const bound = {
  keepsUsers: true,
  notes: () => [{ note: 'counterSeesRequests' }, { note: 'reloadForgets' }],
  gone: { by: 'requests', look: (site, server) => stat(site, server, 'print ($3 == 0 && $5 == 0) ? $8 : "busy"') },
} satisfies Partial<ByServer>;

export const haproxyDrain: ByServer = { ...common, ...bound, drain: state('drain', 'DRAIN') };

export const haproxyWeight0: ByServer = {
  ...common,
  ...bound,
  drain: (site, server) => ({ ...weight(site, server, 0), look: { ...stat(site, server, 'print $19'), shows: '0' } }),
  putBack: (site, server, inService) => {
    const ready = common.putBack(site, server, inService);
    return { ...ready, text: `${weight(site, server, 100).text}\n${ready.text}` };
  },
};

export const haproxyMaint: ByServer = {
  ...common,
  keepsUsers: false,
  notes: () => [{ note: 'nextRequestMoves' }, { note: 'reloadForgets' }],
  drain: state('maint', 'MAINT'),
  gone: {
    by: 'connections',
    look: (site, server) => ({ ...stat(site, server, 'print $5'), shows: '0' }),
  },
};
