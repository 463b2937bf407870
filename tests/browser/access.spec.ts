import { layoutStage } from '../../src/views/stage/layout/layoutStage.ts';
import { keepsTheRules } from './kit/accessibility.ts';
import { resize } from './kit/appearance.ts';
import { changesOf } from './kit/changes.ts';
import { allLoaded, expect, openAt, shownSeconds, test } from './kit/page.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

test('nothing violates the accessibility rules, and nothing sticks out, at any width', async ({ site }) => {
  for (let phase = 0; phase < 2; phase++) await site.keyboard.press('PageDown');
  await site.keyboard.press('ArrowRight');
  await keepsTheRules(site, 'an update', SIZES);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the stage is still between its steps while the clock runs', async ({ site }) => {
    await site.keyboard.press('Space');
    await expect.poll(() => shownSeconds(site)).toBeGreaterThan(0);
    const changes = await changesOf(site.getByRole('region', { name: 'Stage' }).locator('canvas'));
    // Twice a second at most, with one step to spare at each end.
    expect(Math.max(...changes)).toBeLessThanOrEqual(6);
    expect(Math.max(...changes)).toBeGreaterThan(0);
  });
});

const IN_PANIC = {
  balancer: { panicThreshold: 0.5 },
  rollout: { balancedSeconds: 10, failures: [{ atSeconds: 100 }] },
};

test('at 1280 × 720 the page fits on one screen, a glass takes nearly a third of the picture’s height, and nothing covers the controls', async ({
  site,
}) => {
  await site.setViewportSize({ width: 1280, height: 720 });
  await allLoaded(site);
  expect(await site.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  for (const press of ['Home', 'PageDown']) {
    await site.keyboard.press(press);
    await site.keyboard.press('ArrowRight');
    const { width, height } = (await site.locator('.scene').boundingBox()) ?? { width: 0, height: 0 };
    const { glass } = layoutStage({ width, height }, 2).vessels[0];
    expect(glass.h, press).toBeGreaterThanOrEqual(0.31 * 720);
  }
  // However much there is to say.
  await openAt(site, IN_PANIC, 115);
  await expect(site.locator('.narration')).toContainText('panics');
  for (const size of SIZES.slice(0, 2)) {
    await resize(site, size);
    for (const name of ['Play', 'Next phase', 'Table']) {
      await site.getByRole('button', { name, exact: true }).click({ trial: true });
    }
  }
});
