import { describe, expect, it } from 'vitest';
import { modifiedSwitches, parseScenario } from '../../src/engine/index.ts';
import { LESSONS, type Lesson, type LessonId } from '../../src/scenarios/lessons.ts';
import { lessons } from '../../src/words/page/lessons.ts';
import { seeds } from '../seeds.ts';
import { CLAIMS, type Claim } from './claims.ts';
import { MEASURED, MEASURED_SEEDS, RIGHT } from './rightValues.ts';
import { play, shownBy } from './run.ts';
import { isBorneOut, spread, tally } from './tally.ts';

const byId = (id: LessonId) => LESSONS.find((lesson) => lesson.id === id) as Lesson;

/** Standard errors that all of these figures are within in 998 of 1,000 such files: each tail beyond is 1/32,000. */
const SIGMAS = 4.003;
/** Standard deviations that 99.9 % of all crowds are within. */
const TYPICAL = 3.29;
/** What is said in whole percent is rounded by so much. */
const ROUNDED = 0.005;

/** What is said of any crowd is so in at least 95 %, or with as many of a hundred as is said; an average is what is said. */
function expectTrue(claim: Claim, values: readonly number[]): void {
  const { mean, sd } = spread(values);
  if ('average' in claim) expectNear(claim.says, mean, claim.told, sd / Math.sqrt(values.length));
  else if (claim.of100 === undefined) expect(mean, claim.says).toBeGreaterThanOrEqual(0.95);
  else {
    const told = claim.of100 / 100;
    expectNear(claim.says, mean, told, Math.sqrt((told * (1 - told)) / values.length));
  }
}

function expectNear(says: string, value: number, told: number, error: number): void {
  expect(Math.abs(value - told), `${says}: ${value}`).toBeLessThanOrEqual(ROUNDED + SIGMAS * error);
}

describe('the scenarios', () => {
  it.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))(
    '%s: shows what is right on average, and says what holds',
    (id, lesson) => {
      const { mean, sd } = RIGHT[id];
      const { shown, claims, borneOut } = tally(lesson, seeds(300));
      const average = spread(shown).mean;
      const doubt = 1 / shown.length + (id === 'kubernetesThirtySeconds' ? 1 / MEASURED_SEEDS : 0);
      const tolerance = SIGMAS * sd * Math.sqrt(doubt);
      expect(Math.abs(average - mean), `${average} instead of ${mean} ± ${tolerance}`).toBeLessThanOrEqual(tolerance);

      for (const [i, claim] of CLAIMS[id].entries()) {
        expect(`${lessons[id].question} ${lessons[id].answer}`).toContain(claim.says);
        expectTrue(claim, claims[i]);
      }
      expect(spread(borneOut).mean).toBeGreaterThanOrEqual(0.95);
    },
  );

  it.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))('%s: has a typical crowd', (id, lesson) => {
    const { mean, sd } = RIGHT[id];
    const run = play(lesson);
    expect(Math.abs(shownBy(lesson, run) - mean)).toBeLessThanOrEqual(TYPICAL * sd);
    expect(isBorneOut(lesson, run)).toBe(true);
    for (const claim of CLAIMS[id]) {
      if ('holds' in claim && claim.of100 === undefined) expect(claim.holds(run), claim.says).toBe(true);
    }
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
      const { question, answer, label, contrast } = lessons[id];
      expect(label === undefined).toBe(typeof byId(id).shows === 'string');
      expect(contrast === undefined).toBe(byId(id).contrast === undefined);
      expect(question).toMatch(/\?$/);
      expect(answer).toMatch(/^[A-Z][^.?!]*\.$/);
      expect(answer.length).toBeLessThan(150);
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
