import { powershell } from '../steps/quote.ts';
import type { Command } from '../steps/runbook.ts';
import type { Acts, ByServer, Server, Site } from './product.ts';

const source = { source: 'arr', verified: false } as const;

/** The part of a farm’s server that routes requests, as $arr. */
const routing = ({ names }: Site, { address }: Server): string =>
  [
    'Add-Type -Path "$env:windir\\system32\\inetsrv\\Microsoft.Web.Administration.dll"',
    '$manager = New-Object Microsoft.Web.Administration.ServerManager',
    '$farms = $manager.GetApplicationHostConfiguration().GetSection("webFarms").GetCollection()',
    `$farm = $farms | Where-Object { $_.GetAttributeValue("name") -eq ${powershell(names.settings.farm)} }`,
    `$server = $farm.GetCollection() | Where-Object { $_.GetAttributeValue("address") -eq ${powershell(host(address))} }`,
    '$arr = $server.GetChildElement("applicationRequestRouting")',
  ].join('\n');

/** A farm lists its servers without their ports. */
const host = (address: string): string => address.replace(/:\d+$/, '');

const counter = (site: Site, server: Server, name: string): Command => ({
  language: 'powershell',
  text: `${routing(site, server)}\n$arr.GetChildElement("counters").GetAttributeValue("${name}")`,
  ...source,
});

/** 0 available, 1 no new connections, 2 unavailable at once, 3 unavailable gracefully. */
const setState =
  (state: 0 | 1 | 2 | 3): Acts =>
  (site, server) => ({
    language: 'powershell',
    text: [
      routing(site, server),
      '$call = $arr.Methods["SetState"].CreateInstance()',
      `$call.Input.Attributes[0].Value = ${state}`,
      '$call.Execute()',
    ].join('\n'),
    ...source,
    look: { ...counter(site, server, 'state'), shows: String(state) },
  });

const common = {
  by: 'server',
  language: 'powershell',
  settings: { farm: 'app' },
  tools: ['powershell'],
  notes: () => [{ note: 'unverifiedProduct' }, { note: 'counterSeesRequests' }],
  own: {
    update: '& C:\\deploy\\update-app.ps1 $env:SERVER',
    test: 'Invoke-WebRequest -UseBasicParsing "http://$env:ADDRESS/" | Out-Null',
    restore: '& C:\\deploy\\restore-app.ps1 $env:SERVER',
  },
  inService: (site, server) => ({ ...counter(site, server, 'state'), shows: '0' }),
  gone: { by: 'connections', look: (site, server) => ({ ...counter(site, server, 'currentRequests'), shows: '0' }) },
  takeOut: setState(3),
  cut: setState(2),
  putBack: setState(0),
} satisfies Partial<ByServer>;

export const arrDisallowNew: ByServer = {
  ...common,
  keepsUsers: true,
  drain: setState(1),
  gone: {
    by: 'requests',
    look: (site, server) => ({
      language: 'powershell',
      text: [
        routing(site, server),
        '$counters = $arr.GetChildElement("counters")',
        'if ($counters.GetAttributeValue("currentRequests") -eq 0) { $counters.GetAttributeValue("totalRequests") } else { "busy" }',
      ].join('\n'),
      ...source,
    }),
  },
};
export const arrGraceful: ByServer = { ...common, keepsUsers: false, drain: setState(3) };
export const arrImmediate: ByServer = { ...common, keepsUsers: false, drain: setState(2) };
