import { describe, expect, it } from 'vitest';
import {
  applyCommand,
  createWorld,
  parseScenario,
  type ScenarioInput,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import { foldSteps, groupPhases, stepOf, wasFinished } from '../../../src/views/phaseTrack/groupPhases.ts';

const world = (input: ScenarioInput = {}): World => createWorld(parseScenario(input));
const names = (w: World) =>
  groupPhases(w.rollout.plan).map(({ kind, servers }) => [kind, ...servers.map((s) => w.servers[s].name)].join(' '));
const servers = (count: number) => Array.from({ length: count }, () => ({}));

function until(w: World, kind: string, limit = 10_000): World {
  for (let i = 0; i < limit && w.rollout.plan[w.rollout.index].kind !== kind; i++) tick(w);
  expect(w.rollout.plan[w.rollout.index].kind).toBe(kind);
  return w;
}

describe('grouping the phases of a plan', () => {
  it('makes the article’s six pictures for two servers', () => {
    expect(names(world())).toEqual(['balanced', 'drain Alice', 'update Alice', 'drain Bob', 'update Bob', 'done']);
  });

  it('puts update, test and put back into one step, with every phase of the plan in exactly one', () => {
    const { plan } = world({ servers: servers(7), rollout: { batchSize: 3 } }).rollout;
    const steps = groupPhases(plan);
    expect(steps[2]).toEqual({
      kind: 'update',
      servers: [0, 1, 2],
      from: 2,
      to: 4,
      phases: ['update', 'test', 'putBack'],
    });
    expect(steps.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))).toEqual(
      plan.map((_, i) => i),
    );
    plan.forEach((_, i) => {
      const { from, to } = steps[stepOf(steps, i)];
      expect(from <= i && i <= to).toBe(true);
    });
  });

  it('has a step for each server locked out', () => {
    expect(names(world({ rollout: { strategy: 'lockOut' } }))[1]).toBe('lockOut Alice');
  });

  it('shows the way back after a failed test as a step of its own', () => {
    const w = world({ rollout: { testFailureProbability: 1, onTestFailure: 'rollBack' } });
    until(w, 'restore');
    expect(names(w)).toEqual(['balanced', 'drain Alice', 'update Alice', 'restore Alice', 'rolledBack']);
    expect(groupPhases(w.rollout.plan)[3].phases).toEqual(['restore', 'test', 'putBack']);
  });

  it('tells the bleed of the way back from the one it broke off', () => {
    const w = until(world(), 'drain');
    until(w, 'update');
    until(w, 'drain');
    expect(applyCommand(w, { type: 'rollBack' })).toEqual({ ok: true });
    const steps = groupPhases(w.rollout.plan);
    expect(names(w).slice(1)).toEqual([
      'drain Alice',
      'update Alice',
      'drain Bob',
      'drain Alice',
      'restore Alice',
      'rolledBack',
    ]);
    expect(steps.slice(0, 6).map((_, i) => wasFinished(steps, i))).toEqual([true, true, true, false, true, true]);
  });

  it('ends with the abort, and what was aborted was not finished', () => {
    const w = until(world(), 'update');
    expect(applyCommand(w, { type: 'abort' })).toEqual({ ok: true });
    const steps = groupPhases(w.rollout.plan);
    expect(names(w)).toEqual(['balanced', 'drain Alice', 'update Alice', 'aborted Alice']);
    expect(steps.map((_, i) => wasFinished(steps, i))).toEqual([true, true, false, false]);
  });

  it('keeps the step of a server that is left out after its test', () => {
    const w = until(world({ rollout: { testFailureProbability: 1 } }), 'test');
    for (let i = 0; i < 40; i++) tick(w);
    expect(w.rollout.status).toBe('holding');
    expect(applyCommand(w, { type: 'nextPhase', force: true })).toEqual({ ok: true });
    const steps = groupPhases(w.rollout.plan);
    expect(steps.map(({ kind }) => kind)).toEqual(['balanced', 'drain', 'update', 'drain', 'update', 'done']);
    expect(steps[2].phases).toEqual(['update', 'test']);
    expect(wasFinished(steps, 2)).toBe(false);
  });
});

describe('folding a long plan', () => {
  const steps = groupPhases(world({ servers: servers(100) }).rollout.plan);

  it('folds nothing while all steps fit', () => {
    const few = groupPhases(world().rollout.plan);
    expect(foldSteps(few, 3, 5)).toEqual({ before: 0, shown: few, after: 0 });
  });

  it.each([0, 1, 2, 50, 199, 200, 201])(
    'shows the current step %i with what is around it, and counts the rest',
    (current) => {
      const { before, shown, after } = foldSteps(steps, current, 5);
      expect(shown).toHaveLength(5);
      expect(before + shown.length + after).toBe(202);
      expect(shown[current - before]).toBe(steps[current]);
      expect(shown).toEqual(steps.slice(before, before + 5));
    },
  );
});
