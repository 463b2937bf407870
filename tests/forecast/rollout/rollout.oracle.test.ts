import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../../src/engine/index.ts';
import { addSession } from '../../../src/engine/world/sessions.ts';
import { rolloutLaw } from '../../../src/forecast/rollout/rolloutLaw.ts';
import { quantileOf } from '../../../src/theory/index.ts';
import { type Input, worldOf } from '../../engine/runs.ts';
import oracle from '../../theory/drainLaw/oracle.json';

/** Users by their ages in seconds, or only how many there are. */
type Moment = { agesPerServer?: number[][]; usersPerServer?: number[] };

const CASES = oracle.cases.filter(({ id }) => id.startsWith('rollout'));

describe('the law of a whole rollout at its beginning', () => {
  it.each(CASES)('is that of the reference: $id', ({ setting, moment, low, median, high, dryBy, tolerance }) => {
    const world = worldOf({ ...(setting as ScenarioInput), start: 'empty' } as Input);
    const { agesPerServer, usersPerServer = [] } = moment as Moment;
    const ages = agesPerServer ?? usersPerServer.map((users) => Array.from({ length: users }, () => 0));
    ages.forEach((list, server) => {
      for (const age of list) addSession(world.sessions, world.servers, server, 0, -age, 1, 0);
    });
    const law = rolloutLaw(world);
    if (law === null) throw new Error('no law');
    for (const { t, p } of dryBy) expect(Math.abs(law.by(t) - p), `${t} s`).toBeLessThan(tolerance);
    for (const [p, seconds] of [
      [0.1, low],
      [0.5, median],
      [0.9, high],
    ]) {
      expect(Math.abs(quantileOf(law, p) / seconds - 1), `quantile ${p}`).toBeLessThan(0.003);
    }
  });
});
