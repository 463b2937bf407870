import { type Findings, type Found, ignore, newFound, set } from './found.ts';
import { type Param, readParam } from './params.ts';
import type { Unread } from './reading.ts';
import { numberIn, secondsIn } from './values.ts';
import { at, documentsOf, type Entry, entriesOf, itemsOf, scalar, type Yaml } from './yaml.ts';

/** What stands in a Deployment and sets a field, by its path. */
const DEPLOYMENT: [path: string[], param: Param][] = [
  [['spec', 'minReadySeconds'], { field: 'rollout.warmUpSeconds', as: 'number', caveat: 'servesMeanwhile' }],
  [['spec', 'template', 'spec', 'terminationGracePeriodSeconds'], { field: 'rollout.graceSeconds', as: 'number' }],
];
const PROBE: Record<string, Param> = {
  periodSeconds: { field: 'balancer.checkSeconds', as: 'number' },
  failureThreshold: { field: 'balancer.checkFall', as: 'number' },
};

/** How many pods there are where a Deployment does not say. */
const STANDARD_REPLICAS = 1;

/** Kubernetes: each Deployment, with the Service that chooses its pods, its scaler and its budget of disruptions. */
export function readKubernetes(text: string): Findings | { unread: Unread } {
  const read = documentsOf(text);
  if ('unread' in read) return read;
  const objects = read.documents.flatMap((document) =>
    scalar(at(document, 'kind')?.value) === 'List' ? itemsOf(at(document, 'items')?.value ?? document) : [document],
  );
  const findings: Findings = { backends: [], ignored: [] };
  const deployments: { found: Found; object: Yaml }[] = [];
  for (const object of objects) {
    const kind = at(object, 'kind');
    if (kind === undefined || scalar(kind.value) !== 'Deployment') continue;
    const name = scalar(at(object, 'metadata', 'name')?.value) ?? '';
    const found = newFound(name, kind.line, 'kubernetesService');
    deployments.push({ found, object });
    readDeployment(found, object, kind);
  }
  for (const object of objects) {
    const kind = at(object, 'kind');
    const what = scalar(kind?.value);
    if (kind === undefined || what === 'Deployment') {
      if (kind === undefined) for (const entry of entriesOf(object)) ignore(findings, entry, 'unknown');
      continue;
    }
    const mine = deployments.filter((one) => belongs(what, object, one));
    if (mine.length === 0)
      ignore(
        findings,
        { line: kind.line, text: `${what} ${scalar(at(object, 'metadata', 'name')?.value) ?? ''}`.trim() },
        'elsewhere',
      );
    for (const { found } of mine) readBeside(found, what, object, kind);
  }
  for (const { found, object } of deployments) countPods(found, object);
  findings.backends = deployments.map(({ found }) => found);
  return findings;
}

/** Whether an object is about this Deployment: by labels, or by name. */
function belongs(
  kind: string | undefined,
  object: Yaml,
  { object: deployment, found }: { object: Yaml; found: Found },
): boolean {
  if (kind === 'HorizontalPodAutoscaler')
    return scalar(at(object, 'spec', 'scaleTargetRef', 'name')?.value) === found.name;
  if (kind !== 'Service' && kind !== 'PodDisruptionBudget') return false;
  const selector = kind === 'Service' ? at(object, 'spec', 'selector') : at(object, 'spec', 'selector', 'matchLabels');
  const wanted = selector ? entriesOf(selector.value) : [];
  const labels = at(deployment, 'spec', 'template', 'metadata', 'labels');
  const has = new Map((labels ? entriesOf(labels.value) : []).map(({ key, value }) => [key, scalar(value)]));
  return wanted.length > 0 && wanted.every(({ key, value }) => has.get(key) === scalar(value));
}

function readDeployment(found: Found, object: Yaml, kind: Entry): void {
  set(found, kind, 'rollout.strategy', 'kubernetes');
  const read = new Set<string>();
  for (const [path, param] of DEPLOYMENT) {
    const entry = at(object, ...path);
    if (entry) readParam(found, entry, param, scalar(entry.value), 'kubernetes');
    read.add(path.join('.'));
  }
  const progress = at(object, 'spec', 'progressDeadlineSeconds');
  const seconds = progress && numberIn(scalar(progress.value));
  if (progress && typeof seconds === 'number')
    found.deadlines.push({ limit: 'progressDeadline', line: progress.line, seconds });
  else if (progress) ignore(found, progress, { type: 'unreadable', wants: 'number' });
  readStrategy(found, object);
  const pod = at(object, 'spec', 'template', 'spec');
  for (const container of itemsOf(at(pod?.value ?? object, 'containers')?.value ?? object))
    readContainer(found, container);
  const known = new Set(['replicas', 'minReadySeconds', 'progressDeadlineSeconds', 'strategy', 'selector', 'template']);
  for (const entry of entriesOf(at(object, 'spec')?.value ?? object))
    if (!known.has(entry.key)) ignoreKey(found, entry);
  for (const entry of pod ? entriesOf(pod.value) : []) {
    if (entry.key !== 'containers' && entry.key !== 'terminationGracePeriodSeconds') ignoreKey(found, entry);
  }
}

/** Keys of Kubernetes that are about something else. */
const ELSEWHERE = new Set(
  'apiVersion,kind,metadata,selector,name,image,imagePullPolicy,imagePullSecrets,command,args,env,envFrom,ports,resources,volumeMounts,volumes,securityContext,serviceAccountName,nodeSelector,tolerations,affinity,topologySpreadConstraints,restartPolicy,dnsPolicy,schedulerName,priorityClassName,initContainers,hostNetwork,workingDir,revisionHistoryLimit,status,terminationMessagePath,terminationMessagePolicy,automountServiceAccountToken,enableServiceLinks'.split(
    ',',
  ),
);
const NOT_MODELLED = new Set('livenessProbe,startupProbe,paused,postStart,readinessGates'.split(','));

function ignoreKey(found: Found, entry: Entry): void {
  ignore(
    found,
    entry,
    ELSEWHERE.has(entry.key) ? 'elsewhere' : NOT_MODELLED.has(entry.key) ? 'notModelled' : 'unknown',
  );
}

function readStrategy(found: Found, object: Yaml): void {
  const strategy = at(object, 'spec', 'strategy');
  if (strategy === undefined) return;
  for (const entry of entriesOf(strategy.value)) {
    if (entry.key === 'type' && scalar(entry.value) === 'Recreate') {
      set(found, entry, 'rollout.strategy', 'maintenance');
      set(found, entry, 'rollout.oldUsers', 'cut');
    } else if (entry.key === 'type' && scalar(entry.value) === 'RollingUpdate') {
      set(found, entry, 'rollout.strategy', 'kubernetes');
    } else if (entry.key !== 'rollingUpdate') ignoreKey(found, entry);
  }
  for (const entry of entriesOf(at(strategy.value, 'rollingUpdate')?.value ?? strategy.value)) {
    if (entry.key === 'maxSurge' || entry.key === 'maxUnavailable') {
      const amount = scalar(entry.value);
      if (amount === undefined) ignore(found, entry, { type: 'unreadable', wants: 'number' });
      else set(found, entry, `rollout.${entry.key}`, amount);
    } else if (at(strategy.value, 'rollingUpdate')) ignoreKey(found, entry);
  }
}

function readContainer(found: Found, container: Yaml): void {
  for (const entry of entriesOf(container)) {
    if (entry.key === 'readinessProbe') {
      for (const probe of entriesOf(entry.value)) {
        const param = Object.hasOwn(PROBE, probe.key) ? PROBE[probe.key] : null;
        if (param) readParam(found, probe, param, scalar(probe.value), 'kubernetes');
        else ignore(found, probe, 'notModelled');
      }
    } else if (entry.key === 'lifecycle') {
      for (const hook of entriesOf(entry.value))
        if (hook.key === 'preStop') readPreStop(found, hook);
        else ignoreKey(found, hook);
    } else ignoreKey(found, entry);
  }
}

/** A hook that sleeps: by Kubernetes itself, by `sleep 15`, or by a shell that does. */
function readPreStop(found: Found, hook: Entry): void {
  const own = scalar(at(hook.value, 'sleep', 'seconds')?.value);
  const command = at(hook.value, 'exec', 'command');
  const words = command ? itemsOf(command.value).map((item) => scalar(item) ?? '') : [];
  const slept = /(?:^|[;&\s/])sleep\s+(\d+(?:\.\d+)?[smh]?)\s*(?:$|[;&])/.exec(words.join(' '))?.[1];
  const seconds = secondsIn(own ?? slept, 'kubernetes');
  if (seconds === null) ignore(found, command ?? hook, 'notModelled');
  else set(found, command ?? hook, 'rollout.preStopSeconds', seconds);
}

function readBeside(found: Found, kind: string | undefined, object: Yaml, place: Entry): void {
  if (kind === 'Service') {
    readService(found, object, place);
    return;
  }
  const spec = at(object, 'spec');
  for (const entry of spec ? entriesOf(spec.value) : [place]) {
    if (kind === 'HorizontalPodAutoscaler' && entry.key === 'minReplicas')
      set(found, entry, PODS, numberIn(scalar(entry.value)));
    else ignore(found, entry, 'notAskedByUpdates');
  }
}

function readService(found: Found, object: Yaml, place: Entry): void {
  const affinity = at(object, 'spec', 'sessionAffinity');
  const timeout = at(object, 'spec', 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds');
  if (affinity && scalar(affinity.value) === 'ClientIP') {
    const seconds = timeout ? scalar(timeout.value) : String(STANDARD_AFFINITY_SECONDS);
    readParam(
      found,
      timeout ?? affinity,
      { field: 'balancer.cookieMaxAgeSeconds', as: 'number', caveat: 'byAddress' },
      seconds,
      'kubernetes',
    );
  } else {
    set(found, affinity ?? place, 'balancer.sessionState', 'shared', 'nothingBinds');
  }
  for (const entry of entriesOf(at(object, 'spec')?.value ?? object)) {
    if (!entry.key.startsWith('sessionAffinity')) ignore(found, entry, 'elsewhere');
  }
}

const STANDARD_AFFINITY_SECONDS = 10_800;
/** How many pods a scaler keeps at least: no field, but the number of servers. */
const PODS = 'servers';

function countPods(found: Found, object: Yaml): void {
  const replicas = at(object, 'spec', 'replicas');
  const scaled = found.understood.filter(({ field }) => field === PODS);
  found.understood = found.understood.filter(({ field }) => field !== PODS);
  const least = scaled.at(-1);
  const own = replicas && numberIn(scalar(replicas.value));
  const pods = least?.value ?? own ?? STANDARD_REPLICAS;
  found.servers = typeof pods === 'number' ? Math.floor(pods) : STANDARD_REPLICAS;
  const place = least ?? replicas;
  if (least === undefined && replicas && typeof own !== 'number')
    ignore(found, replicas, { type: 'unreadable', wants: 'number' });
  else if (place)
    found.understood.push({
      line: place.line,
      text: place.text,
      field: PODS,
      value: found.servers,
      caveat: 'numberOfPods',
    });
  if (least && replicas) ignore(found, replicas, 'notModelled');
}
