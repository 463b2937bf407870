import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Clock, MAX_FRAME_SECONDS, ticksDue } from '../../src/player/clock.ts';
import { startFrameLoop } from '../../src/player/frameLoop.ts';

/** A browser that draws a frame when it is told to, and can hide the page. */
function browser() {
  let pending: ((time: number) => void) | null = null;
  const listeners = new Set<() => void>();
  vi.stubGlobal('requestAnimationFrame', (callback: (time: number) => void) => {
    pending = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    pending = null;
  });
  vi.stubGlobal('document', {
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
  });
  return {
    frameAt: (milliseconds: number) => {
      const callback = pending;
      pending = null;
      callback?.(milliseconds);
    },
    hideOrShow: () => {
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the frame loop', () => {
  it('tells how much time has passed since the last frame', () => {
    const page = browser();
    const passed: number[] = [];
    const stop = startFrameLoop((seconds) => passed.push(seconds));
    for (const time of [5_000, 5_016, 5_050]) page.frameAt(time);
    stop();
    page.frameAt(9_000);
    expect(passed.map((seconds) => Math.round(seconds * 1000))).toEqual([0, 16, 34]);
    expect(page.listeners.size).toBe(0);
  });

  it('lets no time pass while the page is hidden', () => {
    const page = browser();
    const passed: number[] = [];
    startFrameLoop((seconds) => passed.push(seconds));
    page.frameAt(1_000);
    page.hideOrShow();
    page.hideOrShow();
    page.frameAt(3_600_000);
    page.frameAt(3_600_020);
    expect(passed).toEqual([0, 0, 0.02]);
  });
});

it('a clock that goes back, or leaps, moves the run by no more than one frame', () => {
  const clock: Clock = { playing: true, speed: 60, carry: 0 };
  expect(ticksDue(clock, -3_600, 1)).toBe(0);
  expect(clock.carry).toBe(0);
  expect(ticksDue(clock, 86_400, 1)).toBe(MAX_FRAME_SECONDS * 60);
});
