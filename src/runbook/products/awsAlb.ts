import { sh } from '../steps/quote.ts';
import type { Acts, ByServer, Server, Site } from './product.ts';

const read = { source: 'alb', verified: true } as const;

const group = ({ names }: Site): string => `--target-group-arn ${sh(names.settings.targetGroup)}`;
/** A target goes by the name of its instance. */
const target = ({ name }: Server): string => `--targets ${sh(`Id=${name}`)}`;

const state = (site: Site, server: Server, shows: string) => ({
  language: 'sh' as const,
  text: `aws elbv2 describe-target-health ${group(site)} ${target(server)} \\\n  --query 'TargetHealthDescriptions[].TargetHealth.State' --output text`,
  ...read,
  shows,
});

const MOST_SECONDS = 3_600;
/** What it is where nothing says otherwise. */
const STANDARD_SECONDS = 300;

/** The delay that the scenario asks for, as far as there is such a one. */
const delay = ({ scenario }: Site): number =>
  Math.min(MOST_SECONDS, Math.ceil(scenario.balancer.drainTimeoutSeconds ?? STANDARD_SECONDS));

const deregister: Acts = (site, server) => ({
  language: 'sh',
  text: [
    `aws elbv2 modify-target-group-attributes ${group(site)} \\\n  --attributes Key=deregistration_delay.timeout_seconds,Value=${delay(site)} > /dev/null`,
    `aws elbv2 deregister-targets ${group(site)} ${target(server)}`,
  ].join('\n'),
  ...read,
  look: null,
});

/** AWS: a target is taken out of its group, and registered again. */
export const awsAlb: ByServer = {
  by: 'server',
  keepsUsers: false,
  endsDrains: true,
  settings: { targetGroup: 'arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/app/ID' },
  tools: ['aws'],
  notes: (site) => [
    { note: 'nextRequestMoves' },
    { note: 'statusUntilTimeout' },
    { note: 'instanceNames' },
    ...wanted(site, MOST_SECONDS),
  ],
  inService: (site, server) => state(site, server, 'healthy'),
  drain: deregister,
  gone: { by: 'product', look: (site, server) => state(site, server, 'unused') },
  takeOut: null,
  cut: null,
  putBack: (site, server) => ({
    language: 'sh',
    text: `aws elbv2 register-targets ${group(site)} ${target(server)}`,
    ...read,
    look: state(site, server, 'healthy'),
  }),
};

/** What must be known where the scenario has another timeout than the product can. */
export function wanted({ scenario }: Site, most: number): { note: 'timeoutTooLong'; most: number }[] {
  const { drainTimeoutSeconds } = scenario.balancer;
  return drainTimeoutSeconds === null || drainTimeoutSeconds > most ? [{ note: 'timeoutTooLong', most }] : [];
}
