import { violationsOf } from '../kit/accessibility.ts';
import { resize } from '../kit/appearance.ts';
import { allLoaded, expect, openAt, shownSeconds, test } from '../kit/page.ts';
import { englishFinder, saidOn } from './englishWords.ts';
import { allFits, everywhere } from './everywhere.ts';

test('a language is chosen in the menu, the run goes on, and it is spoken the next time', async ({ site }) => {
  await allLoaded(site);
  await openAt(site, {}, 170);
  await site.getByRole('button', { name: 'More', exact: true }).click();
  await site.getByRole('button', { name: 'Svenska' }).click();
  await expect(site.getByRole('button', { name: 'Spela', exact: true })).toBeVisible();
  await expect(site.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(site.getByRole('button', { name: 'Mer', exact: true })).toBeFocused();
  expect(await shownSeconds(site)).toBe(170);

  await site.reload();
  await expect(site.getByRole('button', { name: 'Spela', exact: true })).toBeVisible();
  await expect(site).toHaveTitle('Bone Dry: att tömma ett webbkluster');
  await site.getByRole('button', { name: 'Mer', exact: true }).click();
  await site.getByRole('button', { name: 'English' }).click();
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(site).toHaveTitle('Bone Dry: bleeding a web cluster');
});

test.describe('in a browser that asks for Swedish', () => {
  test.use({ locale: 'sv-SE' });

  test('the article is played to its end, and no word of it is English', async ({ site }) => {
    const inEnglish = await englishFinder();
    expect(inEnglish(['Play', 'Those on Alice stay until they leave.'])).toHaveLength(2);
    const allSwedish = async (): Promise<void> => expect(inEnglish(await saidOn(site))).toEqual([]);
    await allLoaded(site);
    await allSwedish();
    await site.getByRole('slider', { name: 'Fart' }).fill('3');
    await site.getByRole('button', { name: 'Tryck på Spela' }).click();
    await expect(site.getByText('Alla servrar kör den nya versionen.').first()).toBeVisible({ timeout: 100_000 });
    await allSwedish();
    expect(await violationsOf(site)).toEqual([]);
    await site.getByRole('tab', { name: 'Händelselogg' }).click();
    await expect(site.getByText('Alice är helt torr.').first()).toBeVisible();
    await allSwedish();
  });

  test('no word is English anywhere, all fits, and on one screen at 1280 × 720', async ({ site }) => {
    test.setTimeout(300_000);
    const inEnglish = await englishFinder();
    await allLoaded(site);
    await openAt(site, {}, 170);
    await resize(site, { width: 1280, height: 720 });
    expect(await site.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    await everywhere(site, async (what) => {
      expect.soft(inEnglish(await saidOn(site)), what).toEqual([]);
      await allFits(site, what);
    });
  });
});
