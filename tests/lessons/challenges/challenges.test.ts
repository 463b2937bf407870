import { describe, expect, it } from 'vitest';
import { fieldFacts, parseScenario, withField } from '../../../src/engine/index.ts';
import { CHALLENGE_IDS, CHALLENGES, challengeNamed } from '../../../src/lessons/challenges/challenges.ts';
import type { Played } from '../../../src/lessons/challenges/changes.ts';
import { replayed } from '../../../src/lessons/challenges/score.ts';
import { playedWith, SOLUTIONS } from './solutions.ts';

describe.each(CHALLENGE_IDS)('the challenge %s', (id) => {
  const challenge = CHALLENGES[id];

  it('is a run of its own, whose settings to choose exist', () => {
    expect(() => parseScenario(challenge.scenario)).not.toThrow();
    expect(challengeNamed(challenge.scenario.name)).toBe(id);
    for (const field of challenge.may) expect(fieldFacts(field), field).toBeDefined();
  });

  it('is attained with its par by a good solution', () => {
    const standing = replayed(challenge, playedWith(id, SOLUTIONS[id].attains));
    expect(standing.faults).toEqual([]);
    expect(standing.score, JSON.stringify(standing)).toBeGreaterThanOrEqual(challenge.par);
  });

  it('is missed as it is, and by the tempting way', () => {
    for (const solution of [{}, SOLUTIONS[id].tempts]) {
      const standing = replayed(challenge, playedWith(id, solution));
      expect(standing.score, JSON.stringify(standing)).toBeLessThan(challenge.par);
    }
  });
});

describe('a run of a challenge', () => {
  const { halfAnHour } = CHALLENGES;
  const good = playedWith('halfAnHour', SOLUTIONS.halfAnHour.attains);
  const faultsOf = (played: Played) => replayed(halfAnHour, played).faults;

  it('has no points where the world was changed, before it or in it', () => {
    expect(faultsOf({ ...good, scenario: withField(good.scenario, 'traffic.arrivalRate', 0.1) })).toContain(
      'forbidden',
    );
    expect(faultsOf({ ...good, scenario: parseScenario({ ...good.scenario, seed: 1 }) })).toContain('forbidden');
    const crash = { tick: 5, command: { type: 'crash', server: 'Dave', seconds: 1 } } as const;
    expect(faultsOf({ ...good, commands: [crash] })).toContain('forbidden');
    const set = { tick: 5, command: { type: 'set', field: 'traffic.sessionLength.meanSeconds', value: 20 } } as const;
    expect(faultsOf({ ...good, commands: [set] })).toContain('forbidden');
  });

  it('has none where more was set, or more servers are there, than the budget has', () => {
    const more = withField(good.scenario, 'balancer.drainTimeoutSeconds', 3_000);
    expect(faultsOf({ ...good, scenario: more })).toEqual(['settings']);
    expect(faultsOf(playedWith('halfAnHour', { ...SOLUTIONS.halfAnHour.attains, servers: 5 }))).toContain('servers');
  });

  it('has none as long as it is not done, and is judged as it ended, whatever was done later', () => {
    expect(faultsOf({ ...good, endTick: 100 })).toEqual(['notDone']);
    const late = { tick: 19_000, command: { type: 'crash', server: 'Alice', seconds: 1 } } as const;
    expect(replayed(halfAnHour, { ...good, commands: [late] })).toEqual(replayed(halfAnHour, good));
  });

  it('may be moved on by hand', () => {
    const byHand = withField(good.scenario, 'rollout.mode', 'manual');
    expect(faultsOf({ ...good, scenario: byHand })).toEqual(['notDone']);
  });
});
