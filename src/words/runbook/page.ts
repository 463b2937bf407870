import { part } from '../catalogue.ts';
import { digits } from '../quantities.ts';

/** The runbook on the page: its names, its steps, and ways to take it along. */
export const runbookPage = part('runbookPage', {
  title: 'Runbook',
  names: 'Names and commands',
  namesAbout: 'They stand in the commands below, and nowhere else: nothing leaves the page.',
  copyScript: 'Copy the script',
  saveScript: 'Save the script',
  saveMarkdown: 'Save as Markdown',
  saved: (file: string) => `Saved: ${file}.`,
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not let the page copy.',
  server: 'Server',
  steps: 'Steps',
  dry: 'The script shows what it would do. It does it with --run.',
  now: 'Commands of this step',
  onTheWayBack:
    'The rollout is on its way back: what puts everything back stands with each step of the plan’s runbook.',
  nothingNow: 'Nothing is to be done in this step.',
  fields: {
    host: 'Host of the load balancer, by ssh (empty: here)',
    name: 'Name',
    address: 'Address',
    update: 'Command that updates $SERVER',
    test: 'Command that tests $ADDRESS',
    restore: 'Command that brings the old version back',
    left: 'Command that prints how many users are left (may be empty)',
    socket: 'Admin socket',
    backend: 'Backend',
    file: 'Configuration file',
    upstream: 'Upstream',
    version: 'Version of nginx',
    api: 'Address of the API',
    manager: 'Address of the balancer-manager',
    balancer: 'Balancer',
    farm: 'Server farm',
    targetGroup: 'ARN of the target group',
    backendService: 'Backend service',
    group: 'Instance group',
    zone: 'Zone',
    resourceGroup: 'Resource group',
    gateway: 'Gateway',
    pool: 'Backend pool',
    httpSettings: 'HTTP settings',
    namespace: 'Namespace',
    deployment: 'Deployment',
    service: 'Service',
    container: 'Container',
    image: 'New image',
    admin: 'Address of the admin interface',
    cluster: 'Cluster',
    endpoints: 'File of endpoints',
  } as Record<string, string>,
  ofServer: (field: string, server: string) => `${field} of ${server}`,
  allowed: {
    line: (least: number, most: number) =>
      least > 0
        ? `It must be one line of ${least} to ${digits(most)} characters, without invisible ones.`
        : `It must be one line of at most ${digits(most)} characters, without invisible ones.`,
    noOption: 'It must not begin with a hyphen: a program would take it for an option.',
  },
});

type Allowed = { type: string; least?: number; most?: number };

/** What may stand in a name. */
export function nameAllowedWords({ type, least = 0, most = 0 }: Allowed): string {
  return type === 'noOption' ? runbookPage.allowed.noOption : runbookPage.allowed.line(least, most);
}
