import { sh } from '../steps/quote.ts';
import { wanted } from './awsAlb.ts';
import type { Acts, ByServer, Site } from './product.ts';

const read = { source: 'gcp', verified: true } as const;
const MOST_SECONDS = 3_600;

const timeout = ({ scenario }: Site): number =>
  Math.min(MOST_SECONDS, Math.ceil(scenario.balancer.drainTimeoutSeconds ?? MOST_SECONDS));

const members =
  (verb: 'add' | 'remove', before: (site: Site) => string[]): Acts =>
  (site, { name }) => {
    const { group, zone } = site.names.settings;
    return {
      language: 'sh',
      text: [
        ...before(site),
        `gcloud compute instance-groups unmanaged ${verb}-instances ${sh(group)} \\\n  --zone=${sh(zone)} --instances=${sh(name)} --quiet`,
      ].join('\n'),
      ...read,
      look: null,
    };
  };

const setTimeout = (site: Site): string[] => [
  `gcloud compute backend-services update ${sh(site.names.settings.backendService)} --global \\\n  --connection-draining-timeout=${timeout(site)} --quiet`,
];

/** Google Cloud: an instance is taken out of its group, and added again. */
export const gcp: ByServer = {
  by: 'server',
  keepsUsers: false,
  endsDrains: true,
  settings: { backendService: 'app', group: 'app', zone: 'europe-north1-a' },
  tools: ['gcloud'],
  notes: (site) => [{ note: 'nextRequestMoves' }, { note: 'instanceNames' }, ...wanted(site, MOST_SECONDS)],
  inService: ({ names }, { name }) => ({
    language: 'sh',
    text: [
      `gcloud compute backend-services get-health ${sh(names.settings.backendService)} --global --format=json |`,
      `  jq -r --arg name ${sh(`/${name}`)} '[.[].status.healthStatus[] | select(.instance | endswith($name)) | .healthState][0]'`,
    ].join('\n'),
    source: 'gcpHealth',
    verified: false,
    shows: 'HEALTHY',
  }),
  drain: members('remove', setTimeout),
  gone: { by: 'time' },
  takeOut: null,
  cut: null,
  putBack: (site, server, inService) => ({
    ...members('add', () => [])(site, server, inService),
    look: gcp.inService(site, server),
  }),
};
