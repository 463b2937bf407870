import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './page.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

for (const theme of ['light', 'dark'] as const) {
  for (const size of SIZES) {
    test.describe(`${theme}, ${size.width} px wide`, () => {
      test.use({ colorScheme: theme, viewport: size });

      test('nothing violates the accessibility rules, and nothing sticks out', async ({ site }) => {
        for (let phase = 0; phase < 2; phase++) await site.keyboard.press('PageDown');
        await site.keyboard.press('ArrowRight');
        const { violations } = await new AxeBuilder({ page: site }).analyze();
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        );
        expect(told).toEqual([]);
        const overflow = await site.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  }
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the stage is still between its steps while the clock runs', async ({ site }) => {
    await site.keyboard.press('Space');
    await site.waitForTimeout(1000);
    // Every frame of two seconds: how often does what is painted on the stage change?
    const changes = await site.evaluate(async () => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('section[aria-label="Stage"] canvas')];
      const picture = () => canvases.map((canvas) => canvas.toDataURL()).join();
      let last = picture();
      let count = 0;
      const start = performance.now();
      while (performance.now() - start < 2000) {
        await new Promise(requestAnimationFrame);
        const now = picture();
        if (now !== last) count += 1;
        last = now;
      }
      return { count, canvases: canvases.length };
    });
    expect(changes.canvases).toBeGreaterThan(0);
    // Twice a second at most, with one step to spare at each end.
    expect(changes.count).toBeLessThanOrEqual(6);
    expect(changes.count).toBeGreaterThan(0);
  });
});

test('the page fits on one screen at 1280 × 720', async ({ site }) => {
  await site.setViewportSize({ width: 1280, height: 720 });
  const overflow = await site.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(overflow).toBeLessThanOrEqual(0);
});
