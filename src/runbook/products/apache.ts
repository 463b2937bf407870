import { quoted, sh } from '../steps/quote.ts';
import type { Command } from '../steps/runbook.ts';
import type { Acts, ByServer, Server, Site } from './product.ts';

const source = { source: 'apache', verified: true } as const;

/** A member’s address as it stands in the configuration. */
const member = ({ address }: Server): string => (/^\w+:\/\//.test(address) ? address : `http://${address}`);

/** The balancer-manager’s own account of all its balancers. It answers nobody who does not come from its own page. */
const account = ({ names }: Site): string =>
  `curl -fsSg -e ${sh(names.settings.manager)} ${sh(`${names.settings.manager}?xml=1`)}`;

/** What awk makes of a member’s lines. */
function worker(site: Site, server: Server, print: string): Command {
  const program = [
    '{ value = $0; gsub(/^ *<[^>]*>|<[^>]*>.*$/, "", value) }',
    `/<httpd:name>/ { mine = mine_balancer && value == ${quoted(member(server))} }`,
    `/<httpd:name>balancer:/ { mine_balancer = value == ${quoted(`balancer://${site.names.settings.balancer}`)}; mine = 0 }`,
    'mine && /<httpd:status>/ { status = value }',
    'mine && /<httpd:elected>/ { elected = value }',
    `mine && /<httpd:busy>/ { ${print} }`,
  ].join('\n');
  return { language: 'sh', text: `${account(site)} |\n  awk ${sh(program)}`, ...source };
}

/** What it is: drained, disabled or ok. */
const status = (site: Site, server: Server): Command =>
  worker(
    site,
    server,
    'print (status ~ /Dis/) ? "disabled" : (status ~ /Drn/) ? "drained" : (status ~ /Ok/) ? "ok" : status',
  );

const set =
  (drained: 0 | 1, disabled: 0 | 1, shows: string): Acts =>
  (site, server) => {
    const { manager, balancer } = site.names.settings;
    const nonce = [
      `index($0, ${quoted(`<httpd:name>balancer://${balancer}</httpd:name>`)}) { found = 1 }`,
      'found && /<httpd:nonce>/ { gsub(/^ *<[^>]*>|<[^>]*>.*$/, ""); print; found = 0 }',
    ].join('\n');
    const text = [
      `nonce=$(${account(site)} |\n  awk ${sh(nonce)})`,
      [
        `curl -fsSg -o /dev/null -e ${sh(manager)}`,
        `--data-urlencode ${sh(`b=${balancer}`)} --data-urlencode ${sh(`w=${member(server)}`)}`,
        `-d "nonce=$nonce" -d w_status_N=${drained} -d w_status_D=${disabled} ${sh(manager)}`,
      ].join(' \\\n  '),
    ].join('\n');
    return { language: 'sh', text, ...source, look: { ...status(site, server), shows } };
  };

/** Apache httpd: mod_proxy_balancer by its balancer-manager. */
export const apache: ByServer = {
  by: 'server',
  keepsUsers: true,
  settings: { manager: 'http://127.0.0.1/balancer-manager', balancer: 'app' },
  tools: ['curl', 'awk'],
  notes: () => [{ note: 'counterSeesRequests' }, { note: 'restartForgets' }, { note: 'managerIsOpen' }],
  inService: (site, server) => ({ ...status(site, server), shows: 'ok' }),
  drain: set(1, 0, 'drained'),
  gone: { by: 'requests', look: (site, server) => worker(site, server, 'print (value == 0) ? elected : "busy"') },
  takeOut: set(1, 1, 'disabled'),
  cut: null,
  putBack: set(0, 0, 'ok'),
};
