import { playRollout, tick, type World } from '../../../src/engine/index.ts';
import { forecastOf } from '../../../src/forecast/index.ts';
import { rolloutLaw } from '../../../src/forecast/rollout/rolloutLaw.ts';
import { type Input, worldOf } from '../../engine/runs.ts';
import { type Sample, sampleOf, type Tally, tallied } from './calibrate.ts';

/** A rollout to be foreseen as a whole: at its beginning, 60 s after the first drain begins, after a middle one. */
export type RolloutSetting = { name: string; input: Input };

const INTO_SECONDS = 60;
/** A rollout that takes longer is given up: it counts as late. */
const MOST_TICKS = 300_000;

/** So many servers that are never full. */
const roomy = (servers: number) => Array.from({ length: servers }, () => ({ capacity: 100_000 }));

type Distribution = 'exponential' | 'lognormal' | 'weibull' | 'pareto';
type Sessions = [distribution: Distribution, mean: number, spread?: number];

function site(servers: number, arrivalRate: number, [distribution, meanSeconds, spread]: Sessions, more: Input = {}) {
  const sessionLength = { distribution, meanSeconds, ...(spread !== undefined && { spread }) };
  return { servers: roomy(servers), ...more, traffic: { arrivalRate, sessionLength, ...more.traffic } };
}

const failing = (testFailureProbability: number, onTestFailure: 'hold' | 'carryOn' | 'rollBack') =>
  site(4, 0.6, ['exponential', 130], { rollout: { testFailureProbability, onTestFailure } });

export const ROLLOUTS: RolloutSetting[] = [
  { name: '4 × 1, exponential 130', input: site(4, 1, ['exponential', 130]) },
  { name: '12 by 3, Weibull 0.7', input: site(12, 1.2, ['weibull', 120, 0.7], { rollout: { batchSize: 3 } }) },
  { name: '8 by 2, lognormal 1.3', input: site(8, 0.8, ['lognormal', 110, 1.3], { rollout: { batchSize: 2 } }) },
  { name: '2 × 1, exponential 300', input: site(2, 0.2, ['exponential', 300]) },
  {
    name: '5 × 1, least sessions',
    input: site(5, 1, ['exponential', 140], { balancer: { routing: 'leastSessions' } }),
  },
  {
    name: '4 × 1, cut at 450 s',
    input: site(4, 1, ['exponential', 130], { balancer: { drainTimeoutSeconds: 450, onDrainTimeout: 'cut' } }),
  },
  {
    name: '3 × 1, handed off at 300 s',
    input: site(3, 0.4, ['lognormal', 150, 1.5], {
      balancer: { drainTimeoutSeconds: 300, onDrainTimeout: 'handOff', sessionState: 'shared' },
    }),
  },
  { name: '4 × 1, Pareto 1.9', input: site(4, 0.8, ['pareto', 120, 1.9]) },
  {
    name: 'canary 5 by 2',
    input: site(5, 1, ['exponential', 120], { rollout: { strategy: 'canary', batchSize: 2 } }),
  },
  { name: 'blue-green 5', input: site(5, 0.5, ['weibull', 130, 0.8], { rollout: { strategy: 'blueGreen' } }) },
  { name: 'maintenance 6', input: site(6, 1.5, ['exponential', 160], { rollout: { strategy: 'maintenance' } }) },
  {
    name: 'Kubernetes 5, grace 90',
    input: site(5, 1, ['exponential', 120], {
      traffic: { thinkSeconds: 20 },
      rollout: { strategy: 'kubernetes', graceSeconds: 90, preStopSeconds: 10 },
    }),
  },
  {
    name: '4 × 1, day curve',
    input: site(4, 0.6, ['exponential', 300], { traffic: { curve: { kind: 'day', startHour: 6 } } }),
  },
  { name: 'tests fail 2 %, hold', input: failing(0.02, 'hold') },
  { name: 'tests fail 8 %, carry on', input: failing(0.08, 'carryOn') },
  { name: 'tests fail 8 %, roll back', input: failing(0.08, 'rollBack') },
  {
    name: '3 × 1, returns 0.3 away 240',
    input: site(3, 0.4, ['exponential', 130], { traffic: { returnProbability: 0.3, awaySeconds: 240 } }),
  },
  {
    name: '4 by 2, returns 0.2 away 500, Weibull',
    input: site(4, 0.4, ['weibull', 130, 0.7], {
      traffic: { returnProbability: 0.2, awaySeconds: 500 },
      rollout: { batchSize: 2 },
    }),
  },
  {
    name: '10 by 5, affinity off, think 40',
    input: site(10, 1, ['exponential', 200], {
      traffic: { thinkSeconds: 40 },
      balancer: { affinityWhileDraining: false },
      rollout: { batchSize: 5, updateSeconds: 20, testSeconds: 10 },
    }),
  },
  {
    name: '3 × 1, counter 1:10',
    input: site(3, 1, ['exponential', 150], {
      traffic: { requestSeconds: 1, thinkSeconds: 10 },
      rollout: { dryWhen: 'counter' },
    }),
  },
  {
    name: '3 × 1, endpoint delay 70',
    input: site(3, 0.4, ['exponential', 120], { balancer: { endpointDelaySeconds: 70 } }),
  },
  {
    name: '3 × 1, weights 3:1:2',
    input: {
      ...site(3, 0.6, ['exponential', 130]),
      servers: [3, 1, 2].map((weight) => ({ capacity: 100_000, weight })),
    },
  },
  {
    name: 'Kubernetes 8, preStop 0, grace 300',
    input: site(8, 1.6, ['lognormal', 150, 1.2], {
      traffic: { thinkSeconds: 45 },
      rollout: { strategy: 'kubernetes', maxSurge: '1', maxUnavailable: '1', graceSeconds: 300, updateSeconds: 20 },
    }),
  },
  {
    name: 'Kubernetes 4, affinity off',
    input: site(4, 0.5, ['exponential', 150], {
      traffic: { thinkSeconds: 30 },
      balancer: { affinityWhileDraining: false },
      rollout: { strategy: 'kubernetes', maxUnavailable: '0', graceSeconds: 120, preStopSeconds: 5 },
    }),
  },
  {
    name: 'Kubernetes 4, affinity off, returns 0.3',
    input: site(4, 0.5, ['exponential', 150], {
      traffic: { thinkSeconds: 30, returnProbability: 0.3, awaySeconds: 300 },
      balancer: { affinityWhileDraining: false },
      rollout: { strategy: 'kubernetes', maxUnavailable: '0', graceSeconds: 120, preStopSeconds: 5 },
    }),
  },
  {
    name: 'Kubernetes 4, endpoint delay 40',
    input: site(4, 0.5, ['exponential', 150], {
      traffic: { thinkSeconds: 30 },
      balancer: { endpointDelaySeconds: 40 },
      rollout: { strategy: 'kubernetes', graceSeconds: 120, preStopSeconds: 15 },
    }),
  },
  {
    name: '4 × 1, affinity off, think 60',
    input: site(4, 0.3, ['exponential', 300], {
      traffic: { thinkSeconds: 60 },
      balancer: { affinityWhileDraining: false },
      rollout: { updateSeconds: 20, testSeconds: 10 },
    }),
  },
  {
    name: '2 × 1, affinity off, 3 users, returns 0.4',
    input: site(2, 0.02, ['exponential', 180], {
      traffic: { thinkSeconds: 60, returnProbability: 0.4, awaySeconds: 100 },
      balancer: { affinityWhileDraining: false },
      rollout: { updateSeconds: 20, testSeconds: 10 },
    }),
  },
  {
    name: '3 × 1, cookie 80, think 20',
    input: site(3, 0.4, ['exponential', 200], {
      traffic: { thinkSeconds: 20 },
      balancer: { cookieMaxAgeSeconds: 80 },
    }),
  },
  {
    name: '4 × 1, handed off at 60 s',
    input: site(4, 0.15, ['lognormal', 200, 1.2], {
      balancer: { drainTimeoutSeconds: 60, onDrainTimeout: 'handOff', sessionState: 'shared' },
      rollout: { updateSeconds: 10, testSeconds: 5 },
    }),
  },
  {
    name: '3 × 1, quiet 40, think 15',
    input: site(3, 0.3, ['exponential', 120], {
      traffic: { thinkSeconds: 15 },
      rollout: { dryWhen: 'quiet', quietSeconds: 40 },
    }),
  },
  {
    name: '4 by 2, quiet 20, think 25, lognormal',
    input: site(4, 0.4, ['lognormal', 150, 1], {
      traffic: { thinkSeconds: 25 },
      rollout: { batchSize: 2, dryWhen: 'quiet', quietSeconds: 20 },
    }),
  },
  {
    name: '3 × 1, 3 of 4 balancers told',
    input: site(3, 0.15, ['exponential', 60], { balancer: { balancers: 4, drainKnownTo: 3, routing: 'random' } }),
  },
  {
    name: '4 by 2, 1 of 2 told, lognormal',
    input: site(4, 0.06, ['lognormal', 50, 1], {
      balancer: { balancers: 2, drainKnownTo: 1, routing: 'random' },
      rollout: { batchSize: 2 },
    }),
  },
  {
    name: '3 × 1, panic at 0.8',
    input: site(3, 0.08, ['exponential', 60], { balancer: { panicThreshold: 0.8, routing: 'random' } }),
  },
  {
    name: '4 by 2, panic at 0.6, Weibull',
    input: site(4, 0.06, ['weibull', 70, 0.7], {
      balancer: { panicThreshold: 0.6, routing: 'random' },
      rollout: { batchSize: 2 },
    }),
  },
  {
    name: '3 × 1, to the deadline of 200 s, cut',
    input: site(3, 0.4, ['exponential', 120], {
      balancer: { drainTimeoutSeconds: 200, onDrainTimeout: 'cut', drainEnds: 'atDeadline' },
    }),
  },
  {
    name: '4 × 1, at least to the deadline of 400 s',
    input: site(4, 0.4, ['exponential', 120], {
      balancer: { drainTimeoutSeconds: 400, onDrainTimeout: 'wait', drainEnds: 'atDeadline' },
    }),
  },
  {
    name: '3 × 1, dryWhen deadline 300',
    input: site(3, 0.4, ['exponential', 120], {
      rollout: { dryWhen: 'deadline' },
      balancer: { drainTimeoutSeconds: 300 },
    }),
  },
  { name: 'lock-out 4', input: site(4, 0.6, ['exponential', 130], { rollout: { strategy: 'lockOut' } }) },
  { name: '40 × 1, exponential 100', input: site(40, 3, ['exponential', 100]) },
];

/** Whether a phase begins by taking servers from their users. */
const isDrain = ({ entry }: World['rollout']['plan'][number]): boolean =>
  entry.some(({ action, servers }) => TAKES.has(action) && servers.length > 0);
const TAKES = new Set(['drain', 'takeOut', 'terminate']);

/** Whether the moments of a rollout have come; `drains` are the places of its drains in the plan, `began` when the first one did. */
const MOMENTS: ((world: World, drains: readonly number[], began: number) => boolean)[] = [
  () => true,
  ({ tick, scenario }, _, began) => began >= 0 && (tick - began) * scenario.tickSeconds >= INTO_SECONDS,
  ({ rollout }, drains) => drains.length > 1 && rollout.index > drains[Math.floor((drains.length - 1) / 2)],
];

function foresee(world: World, now: () => number) {
  const from = now();
  const law = rolloutLaw(world);
  if (law === null) throw new Error('nothing to be foreseen');
  forecastOf(law);
  return { law, tick: world.tick, milliseconds: now() - from };
}

function samplesOf({ input }: RolloutSetting, seed: number, now: () => number): (Sample | null)[] {
  const world = worldOf({ ...input, seed });
  const { rollout } = world;
  const drains = rollout.plan.flatMap((phase, i) => (isDrain(phase) ? [i] : []));
  let began = -1;
  const foreseen: (ReturnType<typeof foresee> | null)[] = MOMENTS.map(() => null);
  while (
    world.tick < MOST_TICKS &&
    foreseen.includes(null) &&
    rollout.finishedTick < 0 &&
    rollout.status !== 'holding'
  ) {
    if (began < 0 && rollout.index >= drains[0]) began = rollout.phaseTick;
    foreseen.forEach((one, moment) => {
      if (one === null && MOMENTS[moment](world, drains, began)) foreseen[moment] = foresee(world, now);
    });
    tick(world);
  }
  playRollout(world, MOST_TICKS);
  const end = rollout.finishedTick < 0 ? Number.POSITIVE_INFINITY : rollout.finishedTick;
  return foreseen.map(
    (one) => one && sampleOf(one.law, (end - one.tick) * world.scenario.tickSeconds, one.milliseconds),
  );
}

/** The tallies of a rollout at its moments, over seeds from 1 on. */
export function calibrateRollout(setting: RolloutSetting, seeds: number, now: () => number = () => 0): Tally[] {
  return tallied((seed) => samplesOf(setting, seed, now), seeds);
}
