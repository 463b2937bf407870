import { vi } from 'vitest';

/** What was done on a canvas: how often by name, and the words written with their places. */
export type Done = { calls: Record<string, number>; words: { text: string; x: number; y: number }[] };

/** Gives every canvas a context that only notes what is done on it; restore the mocks afterwards. */
export function fakeCanvas(): (canvas: HTMLCanvasElement) => Done {
  const all = new WeakMap<HTMLCanvasElement, { done: Done; context: object }>();
  const of = (canvas: HTMLCanvasElement) => {
    const known = all.get(canvas) ?? create(canvas);
    all.set(canvas, known);
    return known;
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    return of(this).context as never;
  });
  vi.stubGlobal(
    'Path2D',
    class {
      arc() {}
    },
  );
  return (canvas) => of(canvas).done;
}

function create(canvas: HTMLCanvasElement): { done: Done; context: object } {
  const done: Done = { calls: {}, words: [] };
  const state: Record<string, unknown> = { canvas };
  const answers: Record<string, (...args: never[]) => unknown> = {
    fillText: (text: string, x: number, y: number) => done.words.push({ text, x, y }),
    measureText: (text: string) => ({ width: 6 * text.length }),
    createLinearGradient: () => ({ addColorStop: () => {} }),
    createImageData: (width: number, height: number) => ({
      width,
      height,
      data: new Uint8ClampedArray(4 * width * height),
    }),
  };
  const context = new Proxy(state, {
    get: (target, name: string) =>
      target[name] ??
      ((...args: never[]) => {
        done.calls[name] = (done.calls[name] ?? 0) + 1;
        return answers[name]?.(...args);
      }),
    set: (target, name: string, value) => {
      target[name] = value;
      return true;
    },
  });
  return { done, context };
}
