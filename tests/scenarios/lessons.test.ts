import { describe, expect, it } from 'vitest';
import {
  createWorld,
  currentPhase,
  harmsDone,
  modifiedSwitches,
  type Observation,
  observe,
  parseScenario,
  type SimEvent,
  tick,
} from '../../src/engine/index.ts';
import { LESSONS, type Lesson, type LessonId } from '../../src/scenarios/lessons.ts';
import { lessons } from '../../src/words/page/lessons.ts';
import { overSeeds } from '../seeds.ts';
import { MEASURED, MEASURED_SEEDS, RIGHT } from './rightValues.ts';

/** How a lesson stands when its rollout is over, or when its time is. */
type Run = Observation & {
  events: readonly SimEvent[];
  seed: number;
  /** The users whom the drains found on their servers. */
  found: number;
};

function play({ scenario, shows }: Lesson, seed = parseScenario(scenario).seed): Run {
  const world = createWorld(parseScenario({ ...scenario, seed }));
  const ticks = shows.withinSeconds / world.scenario.tickSeconds;
  let found = 0;
  for (let i = 0; i < ticks && world.rollout.finishedTick < 0; i++) {
    tick(world);
    const { kind, servers } = currentPhase(world);
    if (kind === 'drain' && Math.ceil(world.rollout.phaseTick) === world.tick)
      for (const s of servers) found += world.servers[s].sessions;
  }
  return { ...observe(world), events: world.events, seed, found };
}
const byId = (id: LessonId) => LESSONS.find((lesson) => lesson.id === id) as Lesson;

const ALL = 300;
/** Other crowds than those of the reference. */
const crowds = <T>(run: (seed: number) => T): T[] => overSeeds(ALL, (seed) => run(1_001 + seed));

/** Standard errors that sixteen means are all within in 999 of 1,000 such files: each tail beyond is 1/32,000. */
const SIGMAS = 4.003;
/** Standard deviations that 99.9 % of all crowds are within. */
const TYPICAL = 3.29;

const about = (value: number, told: number) => value >= 0.75 * told && value <= 1.25 * told;

/** What an answer, or a question, says of any crowd: `always` in at least 95 %, `usually` in most. */
type Claim = { says: string; often: 'always' | 'usually'; holds: (run: Run) => boolean };
const CLAIMS: Partial<Record<LessonId, Claim>> = {
  article: {
    says: 'Usually about 20 minutes',
    often: 'usually',
    holds: ({ ledger }) => about(ledger.rolloutSeconds, 1_200),
  },
  lockOut: {
    says: 'done in three minutes, and everybody on each server is cut off, some while placing an order',
    often: 'always',
    holds: ({ ledger }) => ledger.rolloutSeconds === 180 && ledger.ordersLostMidOrder > 0,
  },
  impatientOperator: {
    says: 'Usually about every third user who was on the server',
    often: 'usually',
    holds: ({ ledger, found }) => about(ledger.cutOff / found, 1 / 3),
  },
  lastCustomer: {
    says: 'usually take over an hour',
    often: 'usually',
    holds: ({ ledger }) => ledger.rolloutSeconds > 3_600,
  },
  mirroredEnvironment: {
    says: 'Nobody is hurt and nobody is crowded',
    often: 'always',
    holds: ({ ledger }) => harmsDone(ledger).length === 0,
  },
  flashSale: {
    says: 'Hundreds are turned away',
    often: 'always',
    holds: ({ ledger }) => ledger.turnedAway >= 200,
  },
  cookiesComeBack: {
    says: 'Usually more than twice as long',
    often: 'usually',
    holds: ({ ledger, seed }) => ledger.rolloutSeconds > 2 * play(byId('article'), seed).ledger.rolloutSeconds,
  },
  kubernetesThirtySeconds: {
    says: 'The site is never down, but requests fail',
    often: 'always',
    holds: ({ ledger }) => ledger.downSeconds === 0 && ledger.failedRequests > 0,
  },
  blindCounter: {
    says: 'usually with dozens of sessions left',
    often: 'usually',
    holds: ({ events }) => events.some((event) => event.type === 'dry' && event.server === 0 && event.left >= 24),
  },
};

describe('the scenarios', () => {
  it.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))(
    '%s: shows what is right on average, and says what holds',
    (id, lesson) => {
      const { mean, sd } = RIGHT[id];
      const runs = crowds((seed) => play(lesson, seed));
      const shown = runs.map(lesson.shows.what);
      const average = shown.reduce((sum, number) => sum + number, 0) / shown.length;
      const doubt = 1 / shown.length + (id === 'kubernetesThirtySeconds' ? 1 / MEASURED_SEEDS : 0);
      const tolerance = SIGMAS * sd * Math.sqrt(doubt);
      expect(Math.abs(average - mean), `${average} instead of ${mean} ± ${tolerance}`).toBeLessThanOrEqual(tolerance);

      const claim = CLAIMS[id];
      if (claim === undefined) return;
      expect(`${lessons[id].question} ${lessons[id].answer}`).toContain(claim.says);
      const share = runs.filter(claim.holds).length / runs.length;
      if (claim.often === 'usually') expect(share).toBeGreaterThan(0.5);
      else expect(share).toBeGreaterThanOrEqual(0.95 - SIGMAS * Math.sqrt((0.95 * 0.05) / runs.length));
    },
  );

  it.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))('%s: has a typical crowd', (id, lesson) => {
    const { mean, sd } = RIGHT[id];
    const run = play(lesson);
    expect(Math.abs(lesson.shows.what(run) - mean)).toBeLessThanOrEqual(TYPICAL * sd);
    expect(CLAIMS[id]?.holds(run) ?? true).toBe(true);
  });

  it('have shown in version 0.2.0 what theory says of those that it was measured for', () => {
    for (const id of ['cantCarryBoth', 'flashSale', 'coldAlice'] as const) {
      const { mean, sd } = MEASURED[id];
      expect(Math.abs(RIGHT[id].mean - mean)).toBeLessThanOrEqual((SIGMAS * sd) / Math.sqrt(MEASURED_SEEDS));
    }
  });

  it('each have a name of their own, a question, and an answer of one sentence', () => {
    expect(new Set(LESSONS.map(({ scenario }) => scenario.name)).size).toBe(LESSONS.length);
    for (const { id } of LESSONS) {
      const { question, answer } = lessons[id];
      expect(question).toMatch(/\?$/);
      expect(answer).toMatch(/^[A-Z][^.?!]*\.$/);
      expect(answer.length).toBeLessThan(140);
    }
  });

  it('keep the names that links hold', () => {
    const names = LESSONS.map(({ scenario }) => scenario.name);
    const given = [
      'The article',
      'Lock-out',
      'The impatient operator',
      'Bob can’t carry both',
      'The last customer',
      'The mirrored environment',
      'The bad release',
      'The breaking schema',
      'Flash sale during the bleed',
      'Cookies that come back',
      'Cold Alice',
      'Bob dies while Alice bleeds',
      'Kubernetes’ thirty seconds',
      'Panic',
      'Two balancers',
      'The counter that can’t see sessions',
    ];
    expect(given.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('that name a load balancer behave as it does', () => {
    for (const { scenario } of LESSONS) expect(modifiedSwitches(parseScenario(scenario).balancer)).toEqual([]);
  });

  it('begin with the article, which is the scenario of {}', () => {
    expect(parseScenario(LESSONS[0].scenario)).toEqual(parseScenario({}));
  });

  it('compare as the article says: lock-out cuts off mid-order, bleeding and the mirrored environment do not', () => {
    expect(play(byId('lockOut')).ledger.ordersLostMidOrder).toBeGreaterThan(0);
    for (const id of ['article', 'mirroredEnvironment'] as const) {
      expect(play(byId(id)).ledger).toMatchObject({ cutOff: 0, ordersLost: 0, turnedAway: 0, downSeconds: 0 });
    }
  });

  it('that should never end have not ended', () => {
    for (const id of ['panic', 'twoBalancers'] as const) {
      expect(play(byId(id)).rollout.status).toBe('running');
    }
  });
});
