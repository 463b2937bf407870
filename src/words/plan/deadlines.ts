import { type Deadline, type DeadlineName, isCutting, type LimitSource, type Waited } from '../../plan/deadlines.ts';
import { part } from '../catalogue.ts';
import { countdownWords, durationWords } from '../duration.ts';
import { chanceWords } from './capacity.ts';

const t = part('planDeadlines', {
  title: 'Does every deadline fit?',
  about:
    'Each bar is what has to be waited for: 1 time in 2 up to its dark part’s end, 99 times in 100 up to its light part’s. The mark is the limit.',
  names: {
    preStop: 'preStop',
    grace: 'Termination grace period',
    drainTimeout: 'Drain timeout',
    pause: 'Pause between batches',
    cookie: 'Age of the cookie',
    progressDeadline: 'progressDeadlineSeconds',
    rolloutStatus: 'kubectl rollout status --timeout',
    helm: 'helm --timeout',
    flux: 'Flux HelmRelease timeout',
    argo: 'argocd app wait --timeout',
    gitlabCi: 'GitLab CI job timeout',
    githubActions: 'GitHub Actions job timeout',
    window: 'Change window',
  } as Record<DeadlineName, string>,
  waited: {
    news: 'the balancers know that the pod is going',
    users: 'the last user has left, of the longest bleed',
    pods: 'nobody is left on the pod whom its end would cut',
    return: 'the servers that are back have their full share',
    visit: 'the visit of one user is over',
    wave: 'one wave of pods is ready',
    waves: 'the last new pod is ready',
    rollout: 'the whole rollout is over',
  } as Record<Waited, string>,
  sources: {
    kubernetesTermination: 'Kubernetes documentation, pod termination',
    kubernetesDeployment: 'Kubernetes documentation, Deployment',
    kubectlReference: 'kubectl reference, rollout status: 0 is never',
    helmReport: 'reports of helm’s users: 5 min',
    fluxReport: 'reports of Flux’ users: 5 min',
    argoReference: 'Argo CD reference, app wait: none is stated',
    githubReport: 'reports of GitHub Actions’ users: 360 min',
    generalKnowledge: 'general knowledge',
  } as Record<LimitSource, string>,
  unverified: (source: string) => `${source}; not verified`,
  breaks: (name: string, limit: string, waited: string, chance: string) =>
    `${name} breaks: in ${chance} of rollouts it takes longer than ${limit} until ${waited}.`,
  breaksForVisits: (name: string, limit: string, chance: string) =>
    `${name} breaks: ${chance} of visits last longer than ${limit}.`,
  set: (time: string) => `Set it to ${time}.`,
  setNothing: 'No time is long enough: the rollout may hold for ever.',
  fits: 'By these crowds every limit holds at least 99 times in 100.',
  fitsBeside:
    'By these crowds every limit but the drain timeout, which the plan chooses, holds at least 99 times in 100.',
  fitsBesideGrace:
    'By these crowds every limit but the grace period, which the plan chooses, holds at least 99 times in 100.',
  whole: (half: string, most: string) => `The whole rollout takes ${half}, and 19 times in 20 at most ${most}.`,
  wholeExactly: (time: string) => `The whole rollout takes ${time}.`,
  neverEnds: (half: string) =>
    `The whole rollout takes ${half} in the middle, and more often than 1 time in 20 it does not end by itself.`,
  endsSeldom: 'In half of the rollouts or more it does not end by itself.',
  caption: 'Every limit that the plan has to keep within',
  limit: 'Limit',
  setTo: 'Set to',
  until: 'Has to last until',
  half: '1 in 2',
  most: '19 in 20',
  nearlyAll: '99 in 100',
  chance: 'Breaks',
  advised: 'To set',
  none: 'none',
  never: 'never',
  inSeconds: (name: string) => `${name}, in seconds; empty for none`,
  keep: 'as it is',
  asPlanned: 'as planned',
  cuts: (chance: string) => `cuts in ${chance}`,
  anyTime: 'no time is enough',
});
export const deadlineWords = t;

/** Where it was read how long a tool waits, and whether that was verified. */
export function sourceWords(source: LimitSource, verified: boolean): string {
  return verified ? t.sources[source] : t.unverified(t.sources[source]);
}

/** How often a limit breaks; how often a drain comes to its timeout. */
export function breaksWords(deadline: Deadline): string {
  const { seconds, breaks } = deadline;
  if (isCutting(deadline) && breaks > 0) return t.cuts(chanceWords(breaks));
  return seconds === null || breaks === 0 ? t.never : chanceWords(breaks);
}

/** What to set: nothing where what is set holds. */
export function advisedWords(deadline: Deadline): string {
  const { seconds, needs, advised } = deadline;
  if (isCutting(deadline)) return t.asPlanned;
  if (seconds === null || seconds >= needs.nearlyAll) return t.keep;
  return Number.isFinite(advised) ? countdownWords(advised) : t.anyTime;
}

/** What is said first: what breaks, or that all holds; and how long the whole takes. */
export function deadlinesAnswer(weak: Deadline | null, chain: readonly Deadline[]): string[] {
  const whole = chain.find(({ name }) => name === 'window')?.needs ?? { half: 0, most: 0 };
  const cutting = chain.find((deadline) => isCutting(deadline) && deadline.breaks > 0);
  const beside = cutting?.name === 'grace' ? t.fitsBesideGrace : t.fitsBeside;
  const { half, most } = whole;
  const [typical, long] = [half, most].map(durationWords);
  const exact = typical === long ? t.wholeExactly(typical) : t.whole(typical, long);
  const open = Number.isFinite(half) ? t.neverEnds(typical) : t.endsSeldom;
  const lasts = Number.isFinite(most) ? exact : open;
  if (weak === null || weak.seconds === null) return [cutting ? beside : t.fits, lasts];
  const [name, limit, chance] = [t.names[weak.name], countdownWords(weak.seconds), chanceWords(weak.breaks)];
  const broken =
    weak.waited === 'visit'
      ? t.breaksForVisits(name, limit, chance)
      : t.breaks(name, limit, t.waited[weak.waited], chance);
  return [broken, Number.isFinite(weak.advised) ? t.set(countdownWords(weak.advised)) : t.setNothing, lasts];
}
