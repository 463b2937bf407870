import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FieldValue, parseScenario, valueAt } from '../../../src/engine/index.ts';
import { LESSONS } from '../../../src/lessons/lessons.ts';
import type { Attempt } from '../../../src/store/learn/attempt.ts';
import { createLearn } from '../../../src/store/learn/learn.ts';
import type { Learn } from '../../../src/store/learn/state.ts';

vi.mock('../../../src/store/learn/crowds.ts', () => ({ askThousand: () => ({ cancel: () => {} }) }));

/** What a browser keeps. */
const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

const MOST_FRAMES = 200_000;

/** Lets time pass until something is so. */
function until(learn: Learn, isSo: () => boolean): void {
  for (let frame = 0; !isSo(); frame++) {
    if (frame > MOST_FRAMES) throw new Error('it never is');
    learn.advance(0.1);
  }
}

/** A lesson, gone through to its explanation. */
function explained(id: string): Learn {
  const learn = createLearn(() => 0);
  learn.open(id);
  learn.lockIn({ kind: 'unknown' });
  learn.store.getState().watch.skipToEnd();
  until(learn, () => learn.store.getState().watched);
  learn.show('explain');
  return learn;
}

describe('a lesson', () => {
  it('is locked in once, and shows no step before it was reached', () => {
    const learn = createLearn(() => 0);
    const { store } = learn;
    learn.show('explain');
    expect(store.getState().step).toBe('guess');
    learn.lockIn({ kind: 'number', value: 7 });
    learn.lockIn({ kind: 'number', value: 20 });
    learn.show('explain');
    expect(store.getState()).toMatchObject({ step: 'watch', answer: { value: 7 } });
  });

  it('stands before the first server is taken, foretells nothing, and is watched slower where it happens', () => {
    const learn = createLearn(() => 0);
    learn.open('schema');
    const { watch } = learn.store.getState();
    const state = () => watch.simulation.store.getState();
    expect(state().observation.rollout.status).toBe('idle');
    expect(state().observation.tick).toBe(watch.startTick - 1);
    learn.lockIn({ kind: 'unknown' });
    const speeds = new Set<number>();
    until(learn, () => {
      speeds.add(state().speed);
      expect(state().drains).toEqual([]);
      return learn.store.getState().watched;
    });
    for (const { speed } of watch.pace) expect(speeds).toContain(speed);
    expect(state().shownTick).toBe(watch.endTick);
  });

  it('that was explained is done, and stays so in this browser; what else is stored there is left out', () => {
    explained('tail');
    expect(createLearn(() => 0).store.getState().done).toEqual(['tail']);
    kept.set('bonedry.lessons-done', '["nonsense", 3, "article"]');
    expect(createLearn(() => 0).store.getState()).toMatchObject({ done: ['article'], lesson: { id: 'doubling' } });
    kept.set('bonedry.lessons-done', '{"a');
    expect(createLearn(() => 0).store.getState().done).toEqual([]);
  });
});

/** Sets what can be set as a scenario has it, and plays the try to its end. */
function tried(learn: Learn, attempt: Attempt, like: ReturnType<typeof parseScenario>, acts: boolean) {
  for (const field of attempt.fields) {
    if (field === 'servers') attempt.simulation.changeServerCount(like.servers.length);
    else attempt.simulation.change(field, valueAt(like, field) as FieldValue);
  }
  if (attempt.acts.length > 0) attempt.act(acts);
  attempt.run();
  until(learn, () => attempt.store.getState().over);
  return attempt.store.getState().wanted;
}

describe.each(LESSONS)('the lesson $id', ({ id, goal }) => {
  it('is gone through to its end; its goal is attained by what can be set there, and missed by what tempts', () => {
    const learn = explained(id);
    const { seen, lesson, contrast, attempt } = learn.store.getState();
    if (seen === null || contrast === null || attempt === null) throw new Error('it is not explained');
    expect(typeof lesson.lookAgain(seen)).toBe('boolean');
    contrast.setSpeed(10_000);
    contrast.play();
    until(learn, () => contrast.store.getState().over);
    const missed = tried(learn, attempt, parseScenario(goal.tempts.scenario), goal.tempts.acts !== undefined);
    expect(missed.every((state) => state === 'met')).toBe(false);
    if (goal.tempts.acts === undefined) expect(attempt.isTempting()).toBe(true);
    const attained = tried(learn, attempt, parseScenario(goal.attains.scenario), goal.attains.acts !== undefined);
    expect(attained).toEqual(goal.wanted.map(() => 'met'));
  });
});
