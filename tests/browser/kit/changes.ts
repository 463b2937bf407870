import type { Locator } from '@playwright/test';

/** In how many of two seconds' frames what is painted on each canvas changes. */
export function changesOf(canvases: Locator): Promise<number[]> {
  return canvases.evaluateAll(async (all) => {
    const picture = (canvas: Element) => (canvas as HTMLCanvasElement).toDataURL();
    const last = all.map(picture);
    const counts = all.map(() => 0);
    const start = performance.now();
    while (performance.now() - start < 2000) {
      await new Promise(requestAnimationFrame);
      all.forEach((canvas, i) => {
        const now = picture(canvas);
        if (now !== last[i]) counts[i] += 1;
        last[i] = now;
      });
    }
    return counts;
  });
}
