import { sh } from '../steps/quote.ts';
import type { Command } from '../steps/runbook.ts';
import type { Acts, ByServer, Server, Site } from './product.ts';

const read = { source: 'envoy', verified: true } as const;

const split = (address: string) => {
  const at = address.lastIndexOf(':');
  return at < 0 ? { host: address, port: '80' } : { host: address.slice(0, at), port: address.slice(at + 1) };
};

/** Writes the server’s health into the file of endpoints, which Envoy reads again when another is moved into its place. */
const health =
  (status: 'DRAINING' | 'UNHEALTHY' | 'HEALTHY', shows: string): Acts =>
  (site, server) => {
    const file = sh(site.names.settings.endpoints);
    const { host, port } = split(server.address);
    const program = `(.resources[].endpoints[].lb_endpoints[] | select(.endpoint.address.socket_address | .address == $host and (.port_value | tostring) == $port)).health_status = "${status}"`;
    return {
      language: 'sh',
      text: [
        `jq --arg host ${sh(host)} --arg port ${sh(port)} ${sh(program)} ${file} > ${sh(`${site.names.settings.endpoints}.new`)}`,
        `mv ${sh(`${site.names.settings.endpoints}.new`)} ${file}`,
      ].join('\n'),
      source: 'envoyFile',
      verified: false,
      look: { ...flags(site, server), shows },
    };
  };

/** What awk makes of the server’s lines of /clusters: cluster::address::name::value. */
function clusters({ names }: Site, { address }: Server, program: string): Command {
  const { admin, cluster } = names.settings;
  const of = `${cluster}::${address}::`;
  const text = `curl -fsSg ${sh(`${admin.replace(/\/+$/, '')}/clusters`)} |\n  prefix=${sh(of)} awk ${sh(`index($0, ENVIRON["prefix"]) == 1 { line = substr($0, length(ENVIRON["prefix"]) + 1); ${program}`)}`;
  return { language: 'sh', text, ...read };
}

/** healthy, or out where there is any flag. */
const flags = (site: Site, server: Server): Command =>
  clusters(site, server, 'if (line ~ /^health_flags::/) print (line == "health_flags::healthy") ? "healthy" : "out" }');

/** Envoy: the health of endpoints, told by a file (EDS); another control plane has its own way. */
export const envoy: ByServer = {
  by: 'server',
  keepsUsers: false,
  settings: { admin: 'http://127.0.0.1:9901', cluster: 'app', endpoints: '/etc/envoy/eds.json' },
  tools: ['curl', 'jq', 'awk'],
  notes: () => [{ note: 'nextRequestMoves' }, { note: 'envoyFile' }, { note: 'envoyPanic' }],
  inService: (site, server) => ({ ...flags(site, server), shows: 'healthy' }),
  drain: health('DRAINING', 'out'),
  gone: {
    by: 'connections',
    look: (site, server) => ({
      ...clusters(site, server, 'if (sub(/^rq_active::/, "", line)) print line }'),
      shows: '0',
    }),
  },
  takeOut: health('UNHEALTHY', 'out'),
  cut: null,
  putBack: health('HEALTHY', 'healthy'),
};
