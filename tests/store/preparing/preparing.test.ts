import { describe, expect, it } from 'vitest';
import type { Slices } from '../../../src/player/slices.ts';
import { createPreparing, type Wish } from '../../../src/store/preparing/preparing.ts';

const WISH: Wish = { kind: 'run', users: 1_000 };

/** A clock that moves on by so many milliseconds with each slice of the work. */
function desk(msPerSlice: number) {
  let time = 0;
  const preparing = createPreparing(() => time);
  const made: string[] = [];
  function* work(name: string, slices: number): Slices<string> {
    for (let i = 0; i < slices; i++) {
      time += msPerSlice;
      yield i / slices;
    }
    return name;
  }
  const dropped: string[] = [];
  const prepare = (name: string, slices: number) =>
    preparing.prepare(WISH, work(name, slices), {
      ready: (one) => made.push(one),
      dropped: () => dropped.push(name),
    });
  return { preparing, prepare, made, dropped, wait: (ms: number) => (time += ms) };
}

describe('making ready', () => {
  it('does at once what is small, and tells nothing of it', () => {
    const { prepare, made, preparing } = desk(1);
    prepare('small', 20);
    expect(made).toEqual(['small']);
    expect([preparing.isBusy(), preparing.store.getState().progress]).toEqual([false, null]);
  });

  it('does what is large little by little, frame by frame, and tells how far it is', () => {
    const { prepare, made, preparing, wait } = desk(5);
    prepare('large', 100);
    expect([made, preparing.isBusy(), preparing.store.getState().progress]).toEqual([[], true, null]);
    wait(150);
    preparing.advance();
    const { progress } = preparing.store.getState();
    expect(progress).toMatchObject(WISH);
    expect(progress?.share).toBeGreaterThan(0);
    expect(progress?.secondsLeft).toBeGreaterThan(0);
    let frames = 1;
    for (; preparing.isBusy() && frames < 1_000; frames++) preparing.advance();
    expect(frames).toBeGreaterThan(10);
    expect([made, preparing.store.getState().progress]).toEqual([['large'], null]);
  });

  it('drops what was begun when something else is wished for, which then holds nobody up', () => {
    const { prepare, made, dropped, preparing } = desk(5);
    prepare('first', 100);
    prepare('second', 3);
    expect([made, dropped]).toEqual([[], ['first']]);
    preparing.advance();
    expect(made).toEqual(['second']);
  });

  it('leaves all as it is when it is cancelled', () => {
    const { prepare, made, dropped, preparing } = desk(5);
    prepare('large', 100);
    preparing.cancel();
    for (let i = 0; i < 100; i++) preparing.advance();
    expect([made, dropped, preparing.isBusy()]).toEqual([[], ['large'], false]);
  });

  it('hands on what went wrong', () => {
    const { preparing } = desk(5);
    const failures: unknown[] = [];
    // biome-ignore lint/correctness/useYield: it fails before
    const broken = (function* (): Slices<never> {
      throw new Error('broken');
    })();
    preparing.prepare(WISH, broken, { ready: () => {}, failed: (error) => failures.push(error) });
    expect(failures).toEqual([new Error('broken')]);
    expect(preparing.isBusy()).toBe(false);
  });
});
