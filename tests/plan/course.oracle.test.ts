import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario, type ScenarioInput } from '../../src/engine/index.ts';
import { courseOf } from '../../src/plan/course.ts';
import { durationLaw } from '../../src/plan/duration.ts';
import { clusterOf, longestSeconds, type Plan, planned, USUAL_BUDGET } from '../../src/plan/plans.ts';
import { hurtBy, propose } from '../../src/plan/proposal.ts';
import { atOnce } from '../../src/player/slices.ts';
import { replicate } from '../../src/study/index.ts';
import { quantileOf } from '../../src/theory/index.ts';
import { seeds } from '../seeds.ts';
import { clusters } from './anyCluster.ts';

const CLUSTERS = 60;
const CROWDS = seeds(60);

/** What becomes of a plan before crowds of its own: those of the i-th plan. */
const met = (cluster: Scenario, plan: Plan, i: number, crowds = CROWDS) => {
  const scenario = planned(cluster, plan);
  return Array.from({ length: crowds }, (_, k) => replicate(scenario, 1 + i * CROWDS + k));
};

const plans = clusters(CLUSTERS, 12).map((cluster, i) => {
  const { plan, course } = atOnce(propose(cluster, USUAL_BUDGET)).best;
  return { cluster, plan, course, law: atOnce(durationLaw(cluster, plan)), crowds: met(cluster, plan, i) };
});

/** The harm of a number of Poisson numbers lies so near to what was expected. */
const isNear = (found: number, expected: number): boolean => Math.abs(found - expected) < 3.3 * Math.sqrt(expected);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe('the plan that is proposed', () => {
  it('takes at most as long 19 times in 20 as is said', () => {
    const told = plans.map(({ law, crowds }) => {
      const most = quantileOf(law, 0.95);
      // A timeout is a moment with a chance of its own; a rollout ends on a tick.
      const within = crowds.filter(({ rolloutSeconds }) => rolloutSeconds <= most + 1).length;
      return { chance: law.by(most), within: within / CROWDS };
    });
    const [chance, within] = [sum(told.map((each) => each.chance)), sum(told.map((each) => each.within))];
    const tolerance = 3.3 * Math.sqrt((0.95 * 0.05) / (CLUSTERS * CROWDS));
    expect(Math.abs(within - chance) / CLUSTERS).toBeLessThan(tolerance);
  });

  it('never takes longer than its bound', () => {
    for (const { cluster, plan, crowds } of plans)
      expect(Math.max(...crowds.map(({ rolloutSeconds }) => rolloutSeconds))).toBeLessThanOrEqual(
        longestSeconds(cluster, plan),
      );
  });

  it.each([
    { balancer: { onDrainTimeout: 'handOff' } },
    { balancer: { product: 'awsAlb' } },
    { balancer: { panicThreshold: 0.9 } },
    { balancer: { balancers: 2, drainKnownTo: 1 } },
    { balancer: { endpointDelaySeconds: 20 } },
    { rollout: { dryWhen: 'counter' } },
    { rollout: { dryWhen: 'quiet' } },
    { tickSeconds: 7 },
    { traffic: { returnProbability: 0.5 } },
  ] as ScenarioInput[])('never takes longer than its bound, if it has one, where all is full: %o', (more) => {
    const crowded = {
      servers: [{ capacity: 40 }, { capacity: 40 }],
      ...more,
      traffic: { arrivalRate: 0.6, ...more?.traffic },
    };
    const cluster = clusterOf(parseScenario(crowded));
    const plan = { batchSize: 1, timeoutSeconds: 60 };
    for (const { rolloutSeconds } of met(cluster, plan, 0, 20))
      expect(rolloutSeconds).toBeLessThanOrEqual(longestSeconds(cluster, plan));
  });

  it('cuts off as many as is expected', () => {
    const cut = sum(plans.flatMap(({ crowds }) => crowds.map(({ ledger }) => ledger.cutOff)));
    expect(isNear(cut, CROWDS * sum(plans.map(({ course }) => hurtBy(course))))).toBe(true);
  });
});

it('timeouts of one mean session cut off as many as is expected', () => {
  const few = Math.ceil(CROWDS / 10);
  const told = plans.map(({ cluster, plan }, i) => {
    const hasty = { ...plan, timeoutSeconds: cluster.traffic.sessionLength.meanSeconds };
    const crowds = met(cluster, hasty, i, few);
    return { cut: sum(crowds.map(({ ledger }) => ledger.cutOff)), expected: few * courseOf(cluster, hasty).cut };
  });
  expect(isNear(sum(told.map(({ cut }) => cut)), sum(told.map(({ expected }) => expected)))).toBe(true);
});

it('at every hour of a day as many are met, and cut off, as is expected', () => {
  const told = Array.from({ length: 24 }, (_, startHour) => {
    const curve = { kind: 'day', startHour } as const;
    const cluster = clusterOf(
      parseScenario({
        traffic: { arrivalRate: 0.1, curve, sessionLength: { meanSeconds: 1_800 } },
        balancer: { routing: 'random' },
        servers: Array.from({ length: 4 }, () => ({ capacity: 2_000 })),
      }),
    );
    const plan = { batchSize: 1, timeoutSeconds: 1_800 };
    const { cut, met: expected } = courseOf(cluster, plan);
    const crowds = met(cluster, plan, startHour, 6);
    return { cut, expected, crowds };
  });
  const of = (figure: 'cutOff' | 'arrived') =>
    sum(told.flatMap(({ crowds }) => crowds.map(({ ledger }) => ledger[figure])));
  expect(isNear(of('cutOff'), 6 * sum(told.map(({ cut }) => cut)))).toBe(true);
  expect(isNear(of('arrived'), 6 * sum(told.map(({ expected }) => expected)))).toBe(true);
});
