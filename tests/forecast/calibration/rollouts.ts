import { currentPhase, tick, type World } from '../../../src/engine/index.ts';
import { forecastOf } from '../../../src/forecast/index.ts';
import { rolloutLaw } from '../../../src/forecast/rolloutLaw.ts';
import type { TimeLaw } from '../../../src/theory/index.ts';
import { type Input, worldOf } from '../../engine/runs.ts';
import { type Sample, sampleOf, type Tally, tallied } from './calibrate.ts';

/** A rollout to be foreseen as a whole: at its beginning, 60 s into the first drain, after a middle one. */
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
  { name: 'lock-out 4', input: site(4, 0.6, ['exponential', 130], { rollout: { strategy: 'lockOut' } }) },
  { name: '40 × 1, exponential 100', input: site(40, 3, ['exponential', 100]) },
];

const isDrain = ({ exit }: World['rollout']['plan'][number]): boolean => exit === 'dry';

/** Whether the moments of a rollout have come. */
const MOMENTS: ((world: World) => boolean)[] = [
  () => true,
  (world) => {
    const since = (world.tick - world.rollout.phaseTick) * world.scenario.tickSeconds;
    return isDrain(currentPhase(world)) && since >= INTO_SECONDS;
  },
  ({ rollout: { plan, index } }) => {
    const drains = plan.flatMap((phase, i) => (isDrain(phase) ? [i] : []));
    return drains.length > 1 && index > drains[Math.floor((drains.length - 1) / 2)];
  },
];

function samplesOf({ input }: RolloutSetting, seed: number, now: () => number): (Sample | null)[] {
  const world = worldOf({ ...input, seed });
  const { rollout } = world;
  const foreseen: ({ law: TimeLaw; tick: number; milliseconds: number } | null)[] = MOMENTS.map(() => null);
  for (let i = 0; i < MOST_TICKS && rollout.finishedTick < 0 && rollout.status !== 'holding'; i += 1) {
    const due = foreseen.findIndex((one, moment) => one === null && MOMENTS[moment](world));
    if (due >= 0) {
      const from = now();
      const law = rolloutLaw(world);
      if (law === null) throw new Error('nothing to be foreseen');
      forecastOf(law);
      foreseen[due] = { law, tick: world.tick, milliseconds: now() - from };
    }
    tick(world);
  }
  const end = rollout.finishedTick < 0 ? Number.POSITIVE_INFINITY : rollout.finishedTick;
  return foreseen.map(
    (one) => one && sampleOf(one.law, (end - one.tick) * world.scenario.tickSeconds, one.milliseconds),
  );
}

/** The tallies of a rollout at its moments, over seeds from 1 on. */
export function calibrateRollout(setting: RolloutSetting, seeds: number, now: () => number = () => 0): Tally[] {
  return tallied((seed) => samplesOf(setting, seed, now), seeds);
}
