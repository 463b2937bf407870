import { describe, expect, it } from 'vitest';
import { createWorld, fingerprint, observe, parseScenario, type ScenarioInput, tick } from '../../src/engine/index.ts';
import { LESSONS, lessonNamed, measure, momentTick, playLesson } from '../../src/lessons/index.ts';
import { otherwise } from '../../src/lessons/run/run.ts';
import { curveOf, curveSeconds } from './curve.ts';

describe('a lesson’s run', () => {
  it('is the engine’s own, tick by tick, until the rollout is over', () => {
    const { observation, levels } = playLesson({ scenario: {} });
    const world = createWorld(parseScenario({}));
    tick(world, observation.tick);
    expect(observe(world)).toEqual(observation);
    expect(observation.rollout.status).toBe('done');
    expect(levels.sessions[0]).toHaveLength(observation.tick + 1);
    expect(fingerprint(world)).toHaveLength(16);
  });

  it('goes on for as long as it is to, and no longer than it may', () => {
    const acts = [{ seconds: 100, command: { type: 'abort' as const } }];
    expect(playLesson({ scenario: {}, acts }).observation.tick).toBe(101);
    expect(playLesson({ scenario: {}, acts, atLeastSeconds: 300 }).observation.tick).toBe(300);
    expect(playLesson({ scenario: {}, stopAtSeconds: 40 }).observation.tick).toBe(40);
  });

  it('has acts so long after a phase began, each once, and none that is refused', () => {
    const rollBack = { type: 'rollBack' as const };
    const run = {
      scenario: {},
      acts: [
        { phase: 'drain' as const, server: 'Bob', seconds: 120, command: rollBack },
        { seconds: 5, command: { type: 'putBack' as const, server: 'Nobody' } },
      ],
    };
    const trace = playLesson(run);
    const began = momentTick({ at: 'phase', phase: 'drain', server: 'Bob' }, trace);
    expect(trace.commands).toEqual([{ tick: began + 120, command: rollBack }]);
    expect(trace.observation.phase.kind).toBe('rolledBack');
  });

  it('with some settings otherwise keeps all others, and its acts only where they are given', () => {
    const run = { scenario: { seed: 7, traffic: { arrivalRate: 2 } }, acts: [], stopAtSeconds: 9 };
    expect(otherwise(run, { traffic: { buyerShare: 1 }, servers: [{}] })).toEqual({
      scenario: { seed: 7, traffic: { arrivalRate: 2, buyerShare: 1 }, servers: [{}] },
      stopAtSeconds: 9,
    });
  });

  it('has a curve of ten mean sessions, from the first bleed on', () => {
    const trace = playLesson({ scenario: {} });
    const curve = curveOf(['Alice'], trace);
    expect(curveSeconds(trace.scenario).at(-1)).toBe(1_200);
    expect(curve[0]).toBe(measure(trace).aliceAtBleed);
    expect(curveOf(['Alice', 'Bob'], trace)[0]).toBe(curve[0] + curveOf(['Bob'], trace)[0]);
  });
});

/** What the scenarios were that links of earlier versions name. */
const EARLIER: ScenarioInput[] = [
  { name: 'The article' },
  { name: 'Lock-out', rollout: { strategy: 'lockOut' } },
  { name: 'The impatient operator', balancer: { drainTimeoutSeconds: 120, onDrainTimeout: 'cut' } },
  { name: 'Bob can’t carry both', servers: [{ capacity: 70 }, { capacity: 70 }], traffic: { arrivalRate: 0.75 } },
  { name: 'The last customer', traffic: { sessionLength: { distribution: 'lognormal', spread: 2 } } },
  { name: 'The mirrored environment', rollout: { strategy: 'blueGreen' } },
  { name: 'The bad release', rollout: { testFailureProbability: 1, onTestFailure: 'rollBack' } },
  { name: 'The breaking schema', rollout: { schemaChange: 'breaking' } },
  {
    name: 'Flash sale during the bleed',
    traffic: { curve: { kind: 'spike', atSeconds: 120, lastsSeconds: 600, factor: 3.5 } },
  },
  { name: 'Cookies that come back', traffic: { arrivalRate: 0.25, returnProbability: 0.5, awaySeconds: 300 } },
  {
    name: 'Cold Alice',
    servers: [{ capacity: 100 }, { capacity: 100 }],
    balancer: { coldSeconds: 900, coldShare: 0.1 },
  },
  {
    name: 'Bob dies while Alice bleeds',
    rollout: { failures: [{ server: 'Bob', atSeconds: 150, downSeconds: 180 }] },
  },
  {
    name: 'Kubernetes’ thirty seconds',
    servers: [{}, {}, {}],
    traffic: { arrivalRate: 0.75 },
    balancer: {
      product: 'kubernetesService',
      affinityWhileDraining: false,
      drainTimeoutSeconds: 30,
      onDrainTimeout: 'cut',
      endpointDelaySeconds: 5,
    },
    rollout: { strategy: 'kubernetes' },
  },
  {
    name: 'Panic',
    servers: [{}, {}, {}],
    traffic: { arrivalRate: 0.75 },
    balancer: { panicThreshold: 0.5 },
    rollout: { batchSize: 2 },
  },
  { name: 'Two balancers', balancer: { balancers: 2, drainKnownTo: 1 } },
  { name: 'The counter that can’t see sessions', rollout: { dryWhen: 'counter' } },
];

describe('the scenarios', () => {
  it('that earlier links name have the lesson that is theirs, or none', () => {
    const found = EARLIER.map((earlier) => [earlier, lessonNamed(earlier.name ?? '')] as const);
    expect(found.filter(([, lesson]) => lesson !== undefined)).toHaveLength(10);
    for (const [earlier, lesson] of found) {
      const { seed } = parseScenario(lesson?.run.scenario ?? {});
      if (lesson !== undefined) expect(parseScenario({ ...earlier, seed })).toEqual(parseScenario(lesson.run.scenario));
    }
  });

  it('begin with the article, which is the scenario of {}', () => {
    expect(parseScenario(LESSONS[0].run.scenario)).toEqual(parseScenario({}));
  });

  it('have a name of their own', () => {
    expect(new Set(LESSONS.map(({ run }) => run.scenario.name)).size).toBe(LESSONS.length);
  });
});
