import type { NoteFact } from '../../words/runbook/notes.ts';
import { sh } from '../steps/quote.ts';
import type { Command, Doing, RunbookPhase, Seeing } from '../steps/runbook.ts';
import type { ByItself, Site } from './product.ts';

const read = { source: 'kubernetes', verified: true } as const;

const kubectl = ({ names }: Site, command: string): string => `kubectl -n ${sh(names.settings.namespace)} ${command}`;
const deployment = ({ names }: Site): string => sh(`deployment/${names.settings.deployment}`);

function doing(act: Doing['act'], text: string, look: Doing['look'] = null): Doing {
  return { type: 'do', act, server: null, language: 'sh', text, ...read, look };
}

/** complete, or rolling. */
const rolled = (site: Site): Command => ({
  language: 'sh',
  text: `if ${kubectl(site, `rollout status ${deployment(site)} --timeout=2s`)} > /dev/null 2>&1\nthen echo complete; else echo rolling; fi`,
  ...read,
});

/** How many pods may be missing, how many more may run, and how long an old one stays to be left. */
function terms({ scenario }: Site): {
  surge: number | string;
  unavailable: number | string;
  preStop: number;
  grace: number;
} {
  const { strategy, batchSize, maxSurge, maxUnavailable, preStopSeconds, graceSeconds } = scenario.rollout;
  const number = (amount: string) => (amount.endsWith('%') ? amount : Number(amount));
  if (strategy === 'kubernetes') {
    return {
      surge: number(maxSurge),
      unavailable: number(maxUnavailable),
      preStop: Math.ceil(preStopSeconds),
      grace: Math.ceil(graceSeconds),
    };
  }
  const seconds = Math.ceil(scenario.balancer.drainTimeoutSeconds ?? graceSeconds);
  return { surge: 0, unavailable: batchSize, preStop: seconds, grace: seconds + 30 };
}

/** Whether the pods that run were started with the terms by which they are to end: those of their own template count, not of the next. */
function seeTerms(site: Site): Seeing {
  const { preStop, grace } = terms(site);
  const { container } = site.names.settings;
  const sleeps =
    preStop > 0 ? ` and ([.containers[] | select(.name == $c)][0].lifecycle.preStop | tostring | test($s))` : '';
  const isSo = `.spec.template.spec | if (.terminationGracePeriodSeconds // 30) >= ${grace}${sleeps} then "as planned" else "otherwise" end`;
  const given = preStop > 0 ? ` --arg c ${sh(container)} --arg s ${sh(`(^|[^0-9])${preStop}([^0-9]|$)`)}` : '';
  const text = `${kubectl(site, `get ${deployment(site)} -o json`)} |\n  jq -r${given} ${sh(isSo)}`;
  return { type: 'see', act: 'seeTerms', server: null, look: { language: 'sh', text, ...read, shows: 'as planned' } };
}

/** All that the update changes, at once: so it is one rollout. */
function patch(site: Site): string {
  const { container, image } = site.names.settings;
  const { surge, unavailable, preStop, grace } = terms(site);
  const sleeps = preStop > 0 ? { lifecycle: { preStop: { exec: { command: ['sleep', String(preStop)] } } } } : {};
  const { pauseSeconds } = site.scenario.rollout;
  return JSON.stringify({
    spec: {
      ...(pauseSeconds > 0 && { minReadySeconds: Math.ceil(pauseSeconds) }),
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: surge, maxUnavailable: unavailable } },
      template: {
        spec: { terminationGracePeriodSeconds: grace, containers: [{ name: container, image, ...sleeps }] },
      },
    },
  });
}

/** Kubernetes goes on for so long without progress before it says that it has failed. */
const PROGRESS_SECONDS = 600;

function phases(site: Site, plan: { length: number }): RunbookPhase[] {
  const undo = doing(
    'undo',
    `${kubectl(site, `rollout undo ${deployment(site)}`)}\n${kubectl(site, `rollout status ${deployment(site)} --timeout=${PROGRESS_SECONDS}s`)}`,
  );
  const servers = site.scenario.servers.map(({ name }) => name);
  const ready: Seeing = { type: 'see', act: 'seeReady', server: null, look: { ...rolled(site), shows: 'complete' } };
  const slices = `get endpointslices -l ${sh(`kubernetes.io/service-name=${site.names.settings.service}`)} -o json`;
  const endpoints = `${kubectl(site, slices)} |\n  jq -r '.items[].endpoints[] | "\\(.addresses[0]) ready=\\(.conditions.ready) terminating=\\(.conditions.terminating)"'`;
  return [
    { from: 0, to: 0, kind: 'balanced', servers: [], steps: [ready, seeTerms(site)], back: [] },
    {
      from: 1,
      to: plan.length - 2,
      kind: 'roll',
      servers,
      steps: [
        doing('roll', kubectl(site, `patch ${deployment(site)} --type=strategic -p ${sh(patch(site))}`)),
        {
          type: 'wait',
          reason: 'rolling',
          looks: [{ ...rolled(site), server: null, until: { type: 'shows', shows: 'complete' } }],
          lastsSeconds: null,
          expected: null,
          deadline: { seconds: deadlineSeconds(site), act: 'goBack', steps: [] },
        },
      ],
      back: [undo],
    },
    {
      from: plan.length - 1,
      to: plan.length - 1,
      kind: 'done',
      servers: [],
      steps: [doing('seeEndpoints', endpoints)],
      back: [undo],
    },
  ];
}

/** Each pod’s end and start in turn, and the time that Kubernetes itself grants without progress. */
function deadlineSeconds(site: Site): number {
  const { updateSeconds, testSeconds, warmUpSeconds } = site.scenario.rollout;
  const each = terms(site).grace + updateSeconds + testSeconds + warmUpSeconds;
  return Math.ceil(site.scenario.servers.length * each + PROGRESS_SECONDS);
}

const common = {
  by: 'itself',
  offered: ['kubernetes', 'bleed'],
  settings: { namespace: 'default', deployment: 'app', service: 'app', container: 'app', image: 'app:v2' },
  tools: ['kubectl', 'jq'],
  phases,
} satisfies Partial<ByItself>;

const notes =
  (first: NoteFact) =>
  (site: Site): NoteFact[] => [
    first,
    { note: 'podsEndAsStarted' },
    { note: 'preStopNeedsSleep' },
    ...(site.scenario.rollout.strategy === 'bleed' ? [{ note: 'podsByBatch' } as const] : []),
    { note: 'noRollBackByItself' },
  ];

/** Kubernetes replaces the pods of a Deployment by itself. */
export const kubernetes: ByItself = { ...common, notes: notes({ note: 'podsLoseUsers' }) };

/** The same behind Traefik: a pod that ends keeps its users until it is gone. */
export const traefikKubernetes: ByItself = { ...common, notes: notes({ note: 'traefikFences' }) };
