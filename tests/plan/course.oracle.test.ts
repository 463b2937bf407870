import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario, type ScenarioInput } from '../../src/engine/index.ts';
import { createRollout } from '../../src/engine/world/rollout.ts';
import { courseOf, durationLaw } from '../../src/plan/course/course.ts';
import {
  batchCount,
  clusterOf,
  leastAtOnce,
  longestSeconds,
  type Plan,
  planned,
  USUAL_BUDGET,
} from '../../src/plan/course/plans.ts';
import { batchSizes, hurtBy, propose } from '../../src/plan/proposal.ts';
import { atOnce } from '../../src/player/slices.ts';
import { replicate } from '../../src/study/index.ts';
import { quantileOf } from '../../src/theory/index.ts';
import { seeds } from '../seeds.ts';
import { clusters, clustersOfPods } from './anyCluster.ts';

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

describe('a rolling update of pods', () => {
  const CROWDS_OF_PODS = Math.ceil(CROWDS / 4);
  const told = clustersOfPods(CLUSTERS, 3).map((cluster, i) => {
    const meanSeconds = cluster.traffic.sessionLength.meanSeconds;
    const size = Math.max(leastAtOnce(cluster), Math.ceil(cluster.servers.length / 3));
    const hasty = { batchSize: size, timeoutSeconds: Math.round(meanSeconds / 2) };
    const plan = i % 3 === 0 ? hasty : atOnce(propose(cluster, USUAL_BUDGET)).best.plan;
    const crowds = met(cluster, plan, i, CROWDS_OF_PODS);
    return { cluster, plan, course: courseOf(cluster, plan), law: atOnce(durationLaw(cluster, plan)), crowds };
  });
  const found = (figure: 'cutOff' | 'peopleSignedOut' | 'arrived') =>
    sum(told.flatMap(({ crowds }) => crowds.map(({ ledger }) => ledger[figure])));
  const expected = (figure: 'cut' | 'signedOut' | 'met') =>
    CROWDS_OF_PODS * sum(told.map(({ course }) => course[figure]));

  it('lasts at most as long 19 times in 20 as is said, on average as long, and never longer than its bound', () => {
    const within = told.map(({ law, crowds }) => {
      const most = quantileOf(law, 0.95);
      return {
        chance: law.by(most),
        part: crowds.filter(({ rolloutSeconds }) => rolloutSeconds <= most + 1).length / CROWDS_OF_PODS,
      };
    });
    const off = sum(within.map(({ chance, part }) => part - chance)) / CLUSTERS;
    expect(Math.abs(off)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / (CLUSTERS * CROWDS_OF_PODS)));
    for (const { cluster, plan, course, crowds } of told) {
      const seconds = crowds.map(({ rolloutSeconds }) => rolloutSeconds);
      // The end of the last pod lies within its grace period, which is 30 s long beyond preStop: so does its spread.
      const tolerance = 1 + (3.3 * 15) / Math.sqrt(CROWDS_OF_PODS);
      expect(Math.abs(sum(seconds) / CROWDS_OF_PODS - course.seconds)).toBeLessThan(tolerance);
      expect(Math.max(...seconds)).toBeLessThanOrEqual(longestSeconds(cluster, plan));
    }
  });

  it('cuts off, signs out and meets as many as is expected', () => {
    expect(isNear(found('cutOff'), expected('cut'))).toBe(true);
    expect(isNear(found('arrived'), expected('met'))).toBe(true);
    // Users who were moved are counted with those who came since: their numbers vary a little more than Poisson's.
    expect(isNear(found('peopleSignedOut'), expected('signedOut'))).toBe(true);
  });

  it('has as many waves as the engine’s', () => {
    for (const { cluster, plan } of told) {
      const kinds = createRollout(planned(cluster, plan)).plan.filter(({ kind }) => kind === 'replace');
      expect(kinds).toHaveLength(batchCount(cluster, plan));
    }
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

it('is of pods or of servers by its balancer, whatever was watched before', () => {
  const strategyOf = (input: ScenarioInput) => clusterOf(parseScenario(input)).rollout.strategy;
  expect(strategyOf({ balancer: { product: 'kubernetesService' } })).toBe('kubernetes');
  expect(strategyOf({ rollout: { strategy: 'kubernetes' } })).toBe('kubernetes');
  expect(strategyOf({ balancer: { product: 'haproxyDrain' }, rollout: { strategy: 'kubernetes' } })).toBe('bleed');
  expect(strategyOf({ rollout: { strategy: 'blueGreen' } })).toBe('bleed');
});

it('is the same cluster of pods after one of its plans was watched', () => {
  for (const cluster of clustersOfPods(20, 4)) {
    for (const batchSize of batchSizes(cluster))
      expect(clusterOf(planned(cluster, { batchSize, timeoutSeconds: 300 }))).toEqual(cluster);
  }
});

it('is worked out of 200 pods that are replaced one by one, which the number of waves must not multiply', () => {
  const servers = Array.from({ length: 200 }, () => ({ capacity: 20 }));
  const balancer = { product: 'traefikKubernetes', routing: 'random' } as const;
  const cluster = clusterOf(
    parseScenario({ servers, balancer, rollout: { maxSurge: '0' }, traffic: { arrivalRate: 20 } }),
  );
  const { seconds, cut } = courseOf(cluster, { batchSize: 1, timeoutSeconds: 5 });
  expect(seconds).toBeGreaterThanOrEqual(200 * 90);
  expect(cut).toBeGreaterThan(0);
});

it('replaces no more pods at a time than there are, however many might be added', () => {
  const cluster = clusterOf(parseScenario({ balancer: { product: 'traefikKubernetes' }, rollout: { maxSurge: '10' } }));
  expect(batchSizes(cluster)).toEqual([2]);
  expect(planned(cluster, { batchSize: 2, timeoutSeconds: 60 }).rollout.maxUnavailable).toBe('0');
});
