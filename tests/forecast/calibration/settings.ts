import type { FieldValue } from '../../../src/engine/index.ts';
import type { Input } from '../../engine/runs.ts';

/** A drain to be foreseen. */
export type Setting = {
  name: string;
  input: Input;
  /** How many of the servers are bled, by hand; or the kind of phase in which the rollout does it. */
  bleeds: number | 'drain' | 'close' | 'switch' | 'retire';
  /** Seconds before the drain. */
  before?: number;
  /** What is set while it runs: seconds after the beginning of the drain (less than 0: before it), field and value. */
  changes?: [seconds: number, field: string, value: FieldValue][];
  /** Seconds after its beginning at which it is foreseen; if left out at once, with half the users left, and with three. */
  moments?: number[];
};

/** So many servers that are never full. */
const roomy = (servers: number) => Array.from({ length: servers }, () => ({ capacity: 100_000 }));

type Sessions = [
  distribution: 'exponential' | 'lognormal' | 'weibull' | 'pareto' | 'uniform' | 'fixed',
  mean: number,
  spread?: number,
];

/** A site of so many servers that hold `users` each on average. */
function site(servers: number, users: number, [distribution, meanSeconds, spread]: Sessions, more: Input = {}): Input {
  const sessionLength = { distribution, meanSeconds, ...(spread !== undefined && { spread }) };
  const p = more.traffic?.returnProbability ?? 0;
  const arrivalRate = (servers * users * (1 - p)) / meanSeconds;
  return { servers: roomy(servers), ...more, traffic: { arrivalRate, sessionLength, ...more.traffic } };
}

const cut = (drainTimeoutSeconds: number): Input => ({ balancer: { drainTimeoutSeconds, onDrainTimeout: 'cut' } });

export const SETTINGS: Setting[] = [
  { name: '1 of 3, exponential 150', input: site(3, 20, ['exponential', 150]), bleeds: 1 },
  { name: '1 of 3, lognormal 90, spread 2', input: site(3, 20, ['lognormal', 90, 2]), bleeds: 1 },
  { name: '1 of 3, Pareto 1.8, 120', input: site(3, 15, ['pareto', 120, 1.8]), bleeds: 1 },
  { name: '1 of 3, fixed 200', input: site(3, 20, ['fixed', 200]), bleeds: 1 },
  { name: '1 of 3, uniform 200 ± 60 %', input: site(3, 20, ['uniform', 200, 0.6]), bleeds: 1 },
  { name: '2 of 8, Weibull 0.6, 140', input: site(8, 10, ['weibull', 140, 0.6]), bleeds: 2 },
  { name: '5 of 15, exponential 130', input: site(15, 10, ['exponential', 130]), bleeds: 5 },
  { name: '10 of 30, lognormal 100', input: site(30, 6, ['lognormal', 100]), bleeds: 10 },
  {
    name: 'blue-green 6, Weibull 0.8',
    input: site(6, 8, ['weibull', 130, 0.8], { rollout: { strategy: 'blueGreen', mode: 'auto', balancedSeconds: 1 } }),
    bleeds: 'switch',
  },
  {
    name: 'maintenance 6, exponential 160',
    input: site(6, 8, ['exponential', 160], { rollout: { strategy: 'maintenance', mode: 'auto', balancedSeconds: 1 } }),
    bleeds: 'close',
  },
  {
    name: 'returns 0.4 away 300, exponential 120',
    input: site(3, 15, ['exponential', 120], { traffic: { returnProbability: 0.4, awaySeconds: 300 } }),
    bleeds: 1,
    before: 200,
  },
  {
    name: 'returns 0.25 away 900, Weibull 0.7',
    input: site(3, 15, ['weibull', 140, 0.7], { traffic: { returnProbability: 0.25, awaySeconds: 900 } }),
    bleeds: 1,
    before: 300,
  },
  {
    name: 'returns 0.35 away 200, lognormal, 2 of 6',
    input: site(6, 10, ['lognormal', 110, 1.2], { traffic: { returnProbability: 0.35, awaySeconds: 200 } }),
    bleeds: 2,
    before: 200,
  },
  {
    name: 'returns 0.5 away 150, fixed 100',
    input: site(3, 10, ['fixed', 100], { traffic: { returnProbability: 0.5, awaySeconds: 150 } }),
    bleeds: 1,
    before: 200,
  },
  {
    name: 'affinity off, think 25',
    input: site(3, 20, ['exponential', 150], {
      traffic: { thinkSeconds: 25 },
      balancer: { affinityWhileDraining: false },
    }),
    bleeds: 1,
  },
  {
    name: 'affinity off, think 60, Weibull 0.6',
    input: site(3, 20, ['weibull', 100, 0.6], {
      traffic: { thinkSeconds: 60 },
      balancer: { affinityWhileDraining: false },
    }),
    bleeds: 1,
  },
  {
    name: 'cookie 80, think 12',
    input: site(3, 20, ['exponential', 200], { traffic: { thinkSeconds: 12 }, balancer: { cookieMaxAgeSeconds: 80 } }),
    bleeds: 1,
    before: 60,
  },
  {
    name: 'cookie 150, think 30, lognormal, unseen',
    input: site(3, 20, ['lognormal', 200, 1.5], {
      traffic: { thinkSeconds: 30 },
      balancer: { cookieMaxAgeSeconds: 150 },
    }),
    bleeds: 1,
    before: 1,
  },
  { name: 'cut at 400 s', input: site(3, 20, ['exponential', 150], cut(400)), bleeds: 1 },
  {
    name: 'handed off at 300 s',
    input: site(3, 20, ['lognormal', 150, 1.5], { balancer: { drainTimeoutSeconds: 300, onDrainTimeout: 'handOff' } }),
    bleeds: 1,
  },
  {
    name: 'timeout 200 that waits',
    input: site(3, 20, ['exponential', 120], { balancer: { drainTimeoutSeconds: 200, onDrainTimeout: 'wait' } }),
    bleeds: 1,
  },
  { name: 'cut at 120 s', input: site(3, 30, ['exponential', 150], cut(120)), bleeds: 1, moments: [0, 60] },
  {
    name: 'dryWhen deadline 270',
    input: site(3, 20, ['exponential', 120], {
      rollout: { dryWhen: 'deadline' },
      balancer: { drainTimeoutSeconds: 270 },
    }),
    bleeds: 1,
    moments: [0, 100, 200],
  },
  {
    name: 'counter 1:10, 100 users',
    input: site(2, 100, ['exponential', 150], {
      traffic: { requestSeconds: 1, thinkSeconds: 10 },
      rollout: { dryWhen: 'counter' },
    }),
    bleeds: 1,
    moments: [0, 60, 100],
  },
  {
    name: 'counter 3:9, 60 users, Weibull',
    input: site(2, 60, ['weibull', 130, 0.7], {
      traffic: { requestSeconds: 3, thinkSeconds: 9 },
      rollout: { dryWhen: 'counter' },
    }),
    bleeds: 1,
    moments: [0, 60, 120],
  },
  {
    name: 'quiet 40, think 15',
    input: site(3, 15, ['exponential', 120], {
      traffic: { thinkSeconds: 15 },
      rollout: { dryWhen: 'quiet', quietSeconds: 40 },
    }),
    bleeds: 1,
  },
  {
    name: 'quiet 20, think 25, lognormal',
    input: site(3, 20, ['lognormal', 150, 1], {
      traffic: { thinkSeconds: 25 },
      rollout: { dryWhen: 'quiet', quietSeconds: 20 },
    }),
    bleeds: 1,
  },
  {
    name: 'endpoint delay 70',
    input: site(3, 20, ['exponential', 120], { balancer: { endpointDelaySeconds: 70 } }),
    bleeds: 1,
    moments: [0, 40, 200],
  },
  {
    name: 'endpoint delay 240, 2 users',
    input: site(3, 2, ['weibull', 60, 0.7], {
      balancer: { endpointDelaySeconds: 240, routing: 'random' },
    }),
    bleeds: 1,
    moments: [0, 60, 150],
  },
  {
    name: '3 of 4 balancers told',
    input: site(3, 4, ['exponential', 60], { balancer: { balancers: 4, drainKnownTo: 3, routing: 'random' } }),
    bleeds: 1,
    moments: [0, 60, 120],
  },
  {
    name: '1 of 2 told, lognormal',
    input: site(3, 3, ['lognormal', 50, 1], { balancer: { balancers: 2, drainKnownTo: 1, routing: 'random' } }),
    bleeds: 1,
    moments: [0, 60, 120],
  },
  {
    name: 'panic at 0.8',
    input: site(3, 3, ['exponential', 60], { balancer: { panicThreshold: 0.8, routing: 'random' } }),
    bleeds: 1,
    moments: [0, 60, 120],
  },
  {
    name: 'panic at 0.6, 3 of 5, lognormal',
    input: site(5, 1.5, ['lognormal', 60, 1], {
      balancer: { panicThreshold: 0.6, routing: 'random' },
      rollout: { mode: 'auto', balancedSeconds: 1, batchSize: 3 },
    }),
    bleeds: 'drain',
    moments: [0, 60, 120],
  },
  {
    name: '3 of 4 balancers told, 2 of 5',
    input: site(5, 3, ['exponential', 60], {
      balancer: { balancers: 4, drainKnownTo: 3, routing: 'random' },
      rollout: { mode: 'auto', balancedSeconds: 1, batchSize: 2 },
    }),
    bleeds: 'drain',
    moments: [0, 60, 120],
  },
  {
    name: 'to the deadline of 200 s, cut',
    input: site(3, 20, ['exponential', 120], {
      balancer: { drainTimeoutSeconds: 200, onDrainTimeout: 'cut', drainEnds: 'atDeadline' },
    }),
    bleeds: 1,
    moments: [0, 60, 150],
  },
  {
    name: 'at least to the deadline of 400 s',
    input: site(3, 20, ['exponential', 120], {
      balancer: { drainTimeoutSeconds: 400, onDrainTimeout: 'wait', drainEnds: 'atDeadline' },
    }),
    bleeds: 1,
    moments: [0, 200, 399],
  },
  {
    name: 'at least to the deadline of 300 s, quiet 20',
    input: site(3, 20, ['lognormal', 120, 1], {
      traffic: { thinkSeconds: 20 },
      balancer: { drainTimeoutSeconds: 300, onDrainTimeout: 'wait', drainEnds: 'atDeadline' },
      rollout: { dryWhen: 'quiet', quietSeconds: 20 },
    }),
    bleeds: 1,
    moments: [0, 150, 250],
  },
  {
    name: 'mean 120 → 400 during',
    input: site(3, 20, ['weibull', 120, 0.8]),
    bleeds: 1,
    changes: [[30, 'traffic.sessionLength.meanSeconds', 400]],
    moments: [0, 60, 200],
  },
  {
    name: 'mean 200 → 60 before',
    input: site(3, 20, ['weibull', 200, 0.7]),
    bleeds: 1,
    before: 100,
    changes: [[-60, 'traffic.sessionLength.meanSeconds', 60]],
  },
  {
    name: 'day curve, exponential 900',
    input: site(2, 20, ['exponential', 900], { tickSeconds: 5, traffic: { curve: { kind: 'day', startHour: 9 } } }),
    bleeds: 1,
    before: 3600,
  },
  {
    name: 'Kubernetes 5, grace 90, preStop 10',
    input: site(5, 12, ['exponential', 130], {
      traffic: { thinkSeconds: 20 },
      rollout: {
        strategy: 'kubernetes',
        mode: 'auto',
        balancedSeconds: 1,
        maxSurge: '100%',
        preStopSeconds: 10,
        graceSeconds: 90,
      },
    }),
    bleeds: 'retire',
    moments: [0, 30, 60],
  },
];
