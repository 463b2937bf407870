import { type Found, ignore, set } from './found.ts';
import { type Param, readParam } from './params.ts';
import { numberIn, secondsIn } from './values.ts';
import { at, type Entry, entriesOf, itemsOf, scalar, type Yaml } from './yaml.ts';

/** What stands in a Deployment and sets a field, by its path. */
const DEPLOYMENT: [path: string[], param: Param][] = [
  [['spec', 'minReadySeconds'], { field: 'rollout.warmUpSeconds', as: 'number', caveat: 'servesMeanwhile' }],
  [['spec', 'template', 'spec', 'terminationGracePeriodSeconds'], { field: 'rollout.graceSeconds', as: 'number' }],
];
const PROBE: Record<string, Param> = {
  periodSeconds: { field: 'balancer.checkSeconds', as: 'number' },
  failureThreshold: { field: 'balancer.checkFall', as: 'number' },
};

/** What a Deployment says itself: how it rolls, and its pods. */
export function readDeployment(found: Found, object: Yaml, kind: Entry): void {
  set(found, kind, 'rollout.strategy', 'kubernetes');
  for (const [path, param] of DEPLOYMENT) {
    const entry = at(object, ...path);
    if (entry) readParam(found, entry, param, scalar(entry.value), 'kubernetes');
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
