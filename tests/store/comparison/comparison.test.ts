import { describe, expect, it } from 'vitest';
import {
  createWorld,
  type FieldValue,
  fingerprint,
  parseScenario,
  type ScenarioInput,
  type SeenWorld,
  tick,
} from '../../../src/engine/index.ts';
import { createComparison } from '../../../src/store/comparison/comparison.ts';
import { builtIn, type Setup } from '../../../src/store/comparison/setup.ts';
import type { Comparison } from '../../../src/store/comparison/state.ts';

const article = parseScenario({});
const { values: ways } = builtIn();
const differing = (field: string, ...values: FieldValue[]): Setup => ({ base: 'article', field, values });
const compare = (setup = builtIn(), input: ScenarioInput = {}) =>
  createComparison(parseScenario(input), setup, () => 0);
const worlds = (comparison: Comparison): SeenWorld[] => comparison.frames().map(({ world }) => world);
/** Lets frames pass until it stops by itself, at most so many. */
function playOn(comparison: Comparison, frames = 5_000): void {
  comparison.play();
  for (let i = 0; i < frames && comparison.store.getState().playing; i++) comparison.advance(1 / 60);
}

describe('runs that are compared', () => {
  it('meet the very same users: as many at each tick, each arriving at the same moment for as long', () => {
    const comparison = compare();
    const met = ways.map(() => new Map<number, string>());
    for (let i = 0; i < 1_000; i++) {
      comparison.step();
      const shown = worlds(comparison);
      expect(new Set(shown.map(({ ledger }) => ledger.arrived)).size).toBe(1);
      shown.forEach(({ servers, sessions }, run) => {
        for (const { members, sessions: held } of servers) {
          for (let i = 0; i < held; i++) {
            const slot = members[i];
            const start = sessions.start[slot];
            met[run].set(sessions.user[slot], `${start} for ${(sessions.end[slot] - start).toFixed(9)}`);
          }
        }
      });
    }
    expect(met[0].size).toBeGreaterThan(500);
    for (const other of met.slice(1)) {
      for (const [user, stay] of other) expect(met[0].get(user) ?? stay).toBe(stay);
    }
  });

  it('are each the run that the engine makes of its scenario', () => {
    const comparison = compare();
    comparison.seek(700);
    const alone = ways.map((strategy) => {
      const world = createWorld(parseScenario({ rollout: { strategy: strategy as 'bleed' } }));
      tick(world, 700);
      return fingerprint(world);
    });
    expect(worlds(comparison).map(fingerprint)).toEqual(alone);
  });

  it('are at the same tick whenever they are drawn', () => {
    const comparison = compare();
    const seen: number[] = [];
    comparison.onFrames((frames) => {
      expect(new Set(frames.map(({ world }) => world.tick)).size).toBe(1);
      expect(new Set(frames.map(({ moment }) => moment)).size).toBe(1);
      seen.push(frames[0].moment);
    });
    comparison.setSpeed(100);
    comparison.play();
    for (let i = 0; i < 200; i++) comparison.advance(1 / 60);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBeCloseTo((100 * 200) / 60, 0);
  });

  it('show the same moment even where one has coarser ticks', () => {
    const comparison = compare(differing('tickSeconds', 1, 5));
    comparison.seek(103);
    expect(worlds(comparison).map((world) => world.tick)).toEqual([103, 20]);
    const [, coarse] = comparison.frames();
    expect(coarse.moment).toBe(20);
  });

  it('stop where the last rollout is over, and play on from there if asked', () => {
    const comparison = compare();
    comparison.setSpeed(1_000);
    playOn(comparison);
    const { over, shownTick: end } = comparison.store.getState();
    expect(over).toBe(true);
    comparison.back();
    expect(comparison.store.getState().over).toBe(false);
    comparison.step();
    expect(comparison.store.getState()).toMatchObject({ over: true, shownTick: end });
    comparison.play();
    comparison.advance(1 / 60);
    comparison.advance(1 / 60);
    expect(comparison.store.getState().playing).toBe(true);
    expect(worlds(comparison)[0].tick).toBeGreaterThan(end);
  });

  it('look the same whether played or sought, forwards or backwards', () => {
    const comparison = compare();
    comparison.setSpeed(500);
    playOn(comparison, 120);
    const [{ tick: played }] = worlds(comparison);
    const before = worlds(comparison).map(fingerprint);
    comparison.home();
    expect(worlds(comparison).map((world) => world.tick)).toEqual(ways.map(() => 0));
    comparison.seek(played);
    expect(worlds(comparison).map(fingerprint)).toEqual(before);
    comparison.end();
    comparison.seek(played - 50);
    comparison.seek(played);
    expect(worlds(comparison).map(fingerprint)).toEqual(before);
  });

  it('number two to four', () => {
    expect(() => compare({ ...builtIn(), values: ways.slice(0, 1) })).toThrow(RangeError);
    expect(() => compare({ ...builtIn(), values: Array.from({ length: 5 }, () => ways[0]) })).toThrow(RangeError);
  });

  it('know how each stands: its settings, its phase, and whether it is over', () => {
    const comparison = compare();
    comparison.seek(300);
    const { runs } = comparison.store.getState();
    expect(runs.map(({ settings }) => settings.rollout.strategy)).toEqual(ways);
    expect(runs.map(({ observation, phase }) => observation.phase.kind === phase.kind)).toEqual(ways.map(() => true));
    expect(runs[0]).toMatchObject({ site: { names: ['Alice', 'Bob'], strategy: 'bleed' }, over: false });
    expect(runs[1]).toMatchObject({ phase: { kind: 'done' }, over: true });
  });

  it('refuse a value that is not allowed, by name', () => {
    expect(() => compare(differing('rollout.updateSeconds', 60, -1))).toThrow(/rollout.updateSeconds is -1/);
  });
});

describe('a comparison from a moment of a run', () => {
  const recording = {
    scenario: article,
    commands: [{ tick: 40, command: { type: 'set', field: 'rollout.updateSeconds', value: 200 } as const }],
    shownTick: 120,
    endTick: 300,
  };

  it('repeats what was done so far, and differs from then on where a field can change midway', () => {
    const comparison = createComparison(recording, differing('traffic.arrivalRate', 0.5, 5), () => 0);
    expect(comparison.startTick).toBe(120);
    const [same, busy] = worlds(comparison);
    expect([same.tick, busy.tick]).toEqual([120, 120]);
    expect([same, busy].map(({ scenario }) => scenario.rollout.updateSeconds)).toEqual([200, 200]);
    expect(same.ledger).toEqual(busy.ledger);
    comparison.seek(200);
    const [calm, crowded] = worlds(comparison);
    expect(crowded.ledger.arrived).toBeGreaterThan(calm.ledger.arrived + 100);
  });

  it('leaves out what was done later', () => {
    const later = { ...recording, shownTick: 30 };
    const comparison = createComparison(later, differing('traffic.arrivalRate', 0.5, 0.6), () => 0);
    comparison.seek(100);
    expect(worlds(comparison)[0].scenario.rollout.updateSeconds).toBe(60);
  });

  it('begins at the start where the field can’t change midway', () => {
    const comparison = createComparison(recording, differing('start', 'equilibrium', 'empty'), () => 0);
    expect(comparison.startTick).toBe(0);
    expect(worlds(comparison).map(({ ledger }) => ledger.arrived > 0)).toEqual([true, false]);
    comparison.seek(60);
    expect(worlds(comparison).map(({ scenario }) => scenario.rollout.updateSeconds)).toEqual([200, 200]);
  });

  it('can set what the operator does against waiting', () => {
    const comparison = createComparison(recording, differing('operator', 'nothing', 'nextPhase'), () => 0);
    const [waiting, hasty] = worlds(comparison);
    expect(waiting.ledger.cutOff).toBe(0);
    expect(hasty.ledger.cutOff).toBeGreaterThan(0);
    expect(comparison.store.getState().runs.map(({ astray }) => astray)).toEqual([null, null]);
  });

  it('knows what could not be repeated', () => {
    const idle = { scenario: article, commands: [], shownTick: 0, endTick: 0 };
    const comparison = createComparison(idle, differing('operator', 'nothing', 'rollBack'), () => 0);
    expect(comparison.store.getState().runs.map(({ astray }) => astray)).toEqual([null, { type: 'rolloutNotBegun' }]);
  });
});
