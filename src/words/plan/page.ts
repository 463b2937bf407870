import { part } from '../catalogue.ts';

/** The view that plans a rollout. */
export const planWords = part('plan', {
  cluster: 'My cluster',
  answer: 'The answer',
  parts: 'Parts of the plan',
  watch: 'Watch this plan',
  undo: 'Undo',
  redo: 'Redo',
  progress: 'Crowds tried',
  notYet: 'No crowd has been asked yet.',
  pause: 'Pause',
  goOn: 'Go on',
  tabs: {
    answer: 'Answer',
    timeout: 'Timeout',
    bestHour: 'Best hour',
    spread: 'Spread',
    deadlines: 'Deadlines',
    capacity: 'Capacity',
    measureFirst: 'Measure',
    sweep: 'Two settings',
    runbook: 'Runbook',
    page: 'One page',
  },
});

/** The form of the cluster. */
export const clusterWords = part('planCluster', {
  size: 'Servers × users on each',
  arrivals: 'Arrivals at peak',
  arrivalsUnit: 'Arrivals a second, minute or hour',
  session: 'Mean session',
  sessionUnit: 'Mean session in seconds, minutes or hours',
  tail: 'Tail of the sessions',
  balancer: 'Load balancer',
  update: 'Update time of a server',
  updateUnit: 'Update time in seconds, minutes or hours',
  times: '×',
  units: { s: 's', min: 'min', h: 'h' },
  rates: { s: 'users/s', min: 'users/min', h: 'users/h' },
  tails: {
    fixed: 'None: all stay alike',
    uniform: 'None: within a range',
    exponential: 'Short: most leave soon',
    lognormal: 'Long: some stay on and on',
    pareto: 'Long: a few giants',
    weibull: 'Very long: some hardly ever leave',
    empirical: 'As in the log',
  } as Record<string, string>,
  longest: (time: string) => `1 in 1,000 stays over ${time}`,
  load: (users: string, share: string) => `${users} at peak, ${share} of the room`,
  tested: (time: string) => `then ${time} of tests and warm-up`,
});
