import { sh } from '../steps/quote.ts';
import { wanted } from './awsAlb.ts';
import type { Acts, ByServer, Server, Site } from './product.ts';

const source = { source: 'azure', verified: false } as const;
const MOST_SECONDS = 3_600;

const timeout = ({ scenario }: Site): number =>
  Math.max(1, Math.min(MOST_SECONDS, Math.ceil(scenario.balancer.drainTimeoutSeconds ?? MOST_SECONDS)));

const gateway = ({ names }: Site): string =>
  `-g ${sh(names.settings.resourceGroup)} --gateway-name ${sh(names.settings.gateway)}`;
const host = ({ address }: Server): string => address.replace(/:\d+$/, '');

/** The pool with just these servers. */
const pool = (site: Site, servers: readonly Server[]): string =>
  `az network application-gateway address-pool update ${gateway(site)} \\\n  -n ${sh(site.names.settings.pool)} --servers ${servers.map((server) => sh(host(server))).join(' ')} --output none`;

const health = (site: Site, server: Server, shows: string) => ({
  language: 'sh' as const,
  text: [
    `az network application-gateway show-backend-health -g ${sh(site.names.settings.resourceGroup)} -n ${sh(site.names.settings.gateway)} --output json |`,
    `  jq -r --arg address ${sh(host(server))} '[.backendAddressPools[].backendHttpSettingsCollection[].servers[] | select(.address == $address) | .health][0] // "out"'`,
  ].join('\n'),
  ...source,
  shows,
});

const remove: Acts = (site, server, inService) => ({
  language: 'sh',
  text: [
    `az network application-gateway http-settings update ${gateway(site)} \\\n  -n ${sh(site.names.settings.httpSettings)} --connection-draining-timeout ${timeout(site)} --output none`,
    pool(
      site,
      inService.filter((other) => other !== server),
    ),
  ].join('\n'),
  ...source,
  look: health(site, server, 'out'),
});

/** Azure: the gateway’s pool is written anew without the server, and with it. */
export const azureAppGateway: ByServer = {
  by: 'server',
  keepsUsers: true,
  endsDrains: true,
  settings: { resourceGroup: 'app', gateway: 'app', pool: 'app', httpSettings: 'app' },
  tools: ['az', 'jq'],
  notes: (site) => [{ note: 'unverifiedProduct' }, { note: 'poolIsWhole' }, ...wanted(site, MOST_SECONDS)],
  inService: (site, server) => health(site, server, 'Healthy'),
  drain: remove,
  gone: { by: 'time' },
  takeOut: null,
  cut: null,
  putBack: (site, server, inService) => ({
    language: 'sh',
    text: pool(site, [...inService.filter((other) => other !== server), server]),
    ...source,
    look: health(site, server, 'Healthy'),
  }),
};
