import { readDeployment } from './deployment.ts';
import { type Findings, type Found, ignore, newFound, set } from './found.ts';
import { readParam } from './params.ts';
import type { Unread } from './reading.ts';
import { numberIn } from './values.ts';
import { at, documentsOf, type Entry, entriesOf, itemsOf, scalar, type Yaml } from './yaml.ts';

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
