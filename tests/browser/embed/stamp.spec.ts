import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { parseScenario } from '../../../src/engine/index.ts';
import { encodeLink } from '../../../src/player/recording/link.ts';
import { keepsTheRules } from '../kit/accessibility.ts';
import { EVERY_BROWSER_IN_TIME, engineAt, expect, shownSeconds, test } from '../kit/page.ts';

const link = (tick: number, flags = '') =>
  `/${encodeLink({ scenario: parseScenario({}), commands: [], shownTick: tick, endTick: tick })}&embed${flags}`;
const stamp = (page: Page) => page.getByRole('main', { name: 'Bone Dry: a rolling deploy' });

/** Texts that are smaller than 12 px, or are cut or stick out of the window. */
function illegible(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :not(.hidden-visually)')].flatMap((element) => {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = own.map(({ textContent }) => textContent?.trim()).join('');
      if (text === '') return [];
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const small = Number.parseFloat(getComputedStyle(element).fontSize) < 12;
      const out = left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
      return small || out ? [text] : [];
    }),
  );
}

test('a stamp is legible and violates no rule of accessibility at any moment', async ({ page }) => {
  const size = { width: 480, height: 270 };
  await page.setViewportSize(size);
  for (const tick of [0, 200, 1_500]) {
    await page.goto(link(tick, `&x=${tick}`));
    await page.reload();
    await expect.poll(() => shownSeconds(page)).toBe(tick);
    await expect(stamp(page)).toContainText('Alice');
    expect.soft(await illegible(page), `tick ${tick}`).toEqual([]);
    await keepsTheRules(page, `tick ${tick}`, [size]);
  }
});

test.describe('a stamp', () => {
  test.use({ viewport: { width: 480, height: 270 } });

  test(
    'shows the run and the moment of its link, plays, and can be sought',
    EVERY_BROWSER_IN_TIME,
    async ({ page }) => {
      await page.goto(link(200));
      const { servers } = engineAt({}, 200);
      await expect(stamp(page)).toContainText(`Alice v1 bleeding${servers[0].sessions}`);
      expect(await shownSeconds(page)).toBe(200);
      await page.getByRole('button', { name: 'Play' }).click();
      await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
      await expect.poll(() => shownSeconds(page)).toBeGreaterThan(200);
      await page.keyboard.press('Space');
      await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
      await page.getByRole('slider', { name: 'Moment shown' }).fill('300');
      await expect.poll(() => shownSeconds(page)).toBe(300);
    },
  );

  test('hides forecasts where one is to guess', async ({ page }) => {
    await page.goto(link(200));
    await expect(stamp(page)).toContainText('dry in');
    await page.goto(link(200, '&predict&x'));
    await page.reload();
    await expect(stamp(page)).toContainText('users left');
    await expect(stamp(page)).not.toContainText('dry in');
  });

  test('lets nobody act on the rollout where it is locked', async ({ page }) => {
    const byHand = '/?embed&tick=70&scenario={"rollout":{"mode":"manual"}}';
    await page.goto(byHand);
    await page.getByRole('button', { name: 'Next phase' }).click();
    await expect(stamp(page)).toContainText('Alice is being bled.');
    await page.goto(`${byHand}&locked`);
    await expect(stamp(page)).toContainText('Alice');
    await expect(page.getByRole('button', { name: 'Next phase' })).toBeHidden();
  });

  test('Remix opens the same moment in the full page, which cannot reach back', async ({ page, context }) => {
    await page.goto(link(0, '&preset=x'));
    await page.getByRole('slider', { name: 'Moment shown' }).fill('250');
    await expect.poll(() => shownSeconds(page)).toBe(250);
    const opening = context.waitForEvent('page');
    await page.getByRole('link', { name: /Remix/ }).click();
    const full = await opening;
    await expect(full.getByRole('heading', { name: 'Bone Dry' })).toBeVisible();
    await expect.poll(() => shownSeconds(full)).toBe(250);
    expect(await full.evaluate(() => window.opener)).toBeNull();
  });

  test('says what is wrong with its address, and what is allowed', async ({ page }) => {
    await page.goto('/?embed&preset=nobody');
    await expect(page.locator('.stamp-sentence')).toContainText(
      'There is no scenario “nobody”. Allowed: the-article, ',
    );
    await page.goto('/?embed&show=glass,time');
    await expect(page.locator('.stamp-sentence')).toContainText('There is no part “glass” to show.');
    await page.goto('/?embed#run=1.AAAAAAAAAAAA');
    await expect(page.locator('.stamp-sentence')).toContainText('The link is damaged');
  });

  test('keeps nothing, and does not show the run that the page keeps', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'On to the end of the phase' }).click();
    await page.goto('/?embed');
    await expect(stamp(page)).toContainText('Alice');
    expect(await shownSeconds(page)).toBe(0);
    await page.getByRole('slider', { name: 'Moment shown' }).fill('500');
    await expect.poll(() => shownSeconds(page)).toBe(500);
    await page.goto('/');
    await expect.poll(() => shownSeconds(page)).toBe(60);
  });
});

test('a stamp grows with its box, and no text of it is ever smaller', async ({ page }) => {
  const number = page.locator('.stamp-number b').first();
  const sizes: Record<number, number> = {};
  for (const [width, height] of [
    [320, 180],
    [480, 270],
    [960, 540],
    [1_920, 1_080],
  ]) {
    await page.setViewportSize({ width, height });
    await page.goto(link(200, `&width=${width}`));
    await page.reload();
    await expect(number).toBeVisible();
    expect(await illegible(page), `${width} × ${height}`).toEqual([]);
    sizes[width] = await number.evaluate((element) =>
      Math.round(Number.parseFloat(getComputedStyle(element).fontSize)),
    );
  }
  expect(sizes).toEqual({ 320: 28, 480: 28, 960: 56, 1920: 112 });
});

test('the element is a script of less than 4 kB, compressed', async ({ request }) => {
  const script = await request.get('/bone-dry.js');
  expect(gzipSync(await script.body()).length).toBeLessThan(4_000);
});
