import { describe, expect, it } from 'vitest';
import {
  createWorld,
  modifiedSwitches,
  type Observation,
  observe,
  parseScenario,
  tick,
} from '../../src/engine/index.ts';
import { LESSONS, type Lesson } from '../../src/scenarios/index.ts';

/** How a lesson stands when its rollout is over, or when its time is. */
function outcome({ scenario, shows }: Lesson): Observation {
  const world = createWorld(parseScenario(scenario));
  const ticks = shows.withinSeconds / world.scenario.tickSeconds;
  for (let i = 0; i < ticks && world.rollout.finishedTick < 0; i++) tick(world);
  return observe(world);
}
const byName = (name: string) => LESSONS.find((lesson) => lesson.name === name) as Lesson;

describe('the scenarios', () => {
  it.each(LESSONS.map((lesson) => [lesson.name, lesson] as const))('%s: shows its number', (_name, lesson) => {
    const { what, expected } = lesson.shows;
    const shown = what(outcome(lesson));
    expect(shown).toBeGreaterThanOrEqual(expected.from);
    expect(shown).toBeLessThanOrEqual(expected.to);
  });

  it('each have a name of their own, a question, and an answer of one sentence', () => {
    expect(new Set(LESSONS.map(({ name }) => name)).size).toBe(LESSONS.length);
    for (const { name, question, answer, scenario } of LESSONS) {
      expect(scenario.name).toBe(name);
      expect(question).toMatch(/\?$/);
      expect(answer).toMatch(/^[A-Z][^.?!]*\.$/);
      expect(answer.length).toBeLessThan(140);
    }
  });

  it('that name a load balancer behave as it does', () => {
    for (const { scenario } of LESSONS) expect(modifiedSwitches(parseScenario(scenario).balancer)).toEqual([]);
  });

  it('begin with the article, which is the scenario of {}', () => {
    expect(parseScenario(LESSONS[0].scenario)).toEqual(parseScenario({}));
  });

  it('compare as the article says: lock-out cuts off mid-order, bleeding and the mirrored environment do not', () => {
    expect(outcome(byName('Lock-out')).ledger.ordersLostMidOrder).toBeGreaterThan(0);
    for (const name of ['The article', 'The mirrored environment']) {
      expect(outcome(byName(name)).ledger).toMatchObject({ cutOff: 0, ordersLost: 0, turnedAway: 0, downSeconds: 0 });
    }
  });

  it('that should never end have not ended', () => {
    for (const name of ['Panic', 'Two balancers']) {
      expect(outcome(byName(name)).rollout.status).toBe('running');
    }
  });
});
