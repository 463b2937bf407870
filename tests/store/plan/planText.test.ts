import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { packLink, unpackLink } from '../../../src/player/recording/link.ts';
import type { RecordingError } from '../../../src/player/recording/recording.ts';
import { readPlan, writePlan } from '../../../src/store/plan/planText.ts';

const PLAN = {
  scenario: parseScenario({
    traffic: { arrivalRate: 12 },
    servers: Array.from({ length: 6 }, () => ({ capacity: 2_000 })),
  }),
  budget: { share: 0.01, seconds: 3_600 },
  week: null,
  hour: null,
};

/** A link that was given out: it must open for ever. */
const GIVEN_OUT =
  '#plan=1.IJhdrbWP3Q6CMAxG36XXiymIRPcY3hIuahm6CBspk8SQvbud78BVf3L6NWeHZaIAtjKwvkgcWDxhGRzHMKxgzy2iAfkos8MYZaYEtjbgwtMHxeF2aZrHtSXQI3aBxMeCJqFx9FxaEvEbTXdKyld1LumyOdH0bgemhdinr6YiYjaHbXp9zHGe6e_V9QaS57cKF5lBa84_';

describe('a plan as a link', () => {
  it('holds the cluster and what is borne', () => {
    expect(readPlan(unpackLink('plan', packLink('plan', writePlan(PLAN))))).toEqual(PLAN);
  });

  it('holds the week of a log to three digits, and the hour', () => {
    const week = Array.from({ length: 168 }, (_, hour) => 1_234.5 * hour);
    const read = readPlan(writePlan({ ...PLAN, week, hour: 27 }));
    expect(read.hour).toBe(27);
    expect(read.week?.map((users, hour) => Math.abs(users - week[hour]) <= 0.005 * week[hour])).not.toContain(false);
  });

  it('that was given out opens for ever', () => {
    expect(readPlan(unpackLink('plan', GIVEN_OUT))).toEqual(PLAN);
  });

  it.each([
    ['{', { type: 'noJson', kind: 'plan' }],
    ['null', { type: 'noObject', kind: 'plan' }],
    [' '.repeat(2_000_000), { type: 'textTooLong', kind: 'plan' }],
    ['{"plan":9}', { type: 'newer', what: 'plan', version: 9 }],
    ['{"plan":1,"share":2,"seconds":null,"run":{}}', { type: 'badPlan', name: 'share' }],
    ['{"plan":1,"share":0,"seconds":null,"run":{}}', { type: 'noFormat' }],
    ['{"plan":1,"share":0,"seconds":null,"run":{},"more":1}', { type: 'badPlan', name: 'more' }],
    ['{"plan":1,"share":0,"seconds":null,"run":{},"week":[1]}', { type: 'badPlan', name: 'week' }],
    ['{"plan":1,"share":0,"seconds":null,"run":{},"hour":168}', { type: 'badPlan', name: 'hour' }],
    ['{"plan":1,"__proto__":{}}', { type: 'oddKey' }],
  ])('that is none says why: %.60s', (text, problem) => {
    try {
      readPlan(text);
      expect.unreachable();
    } catch (error) {
      expect((error as RecordingError).problem).toMatchObject(problem);
    }
  });
});
