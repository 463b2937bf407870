import { allLoaded, expect, test } from '../kit/page.ts';
import { allFits, everywhere } from './everywhere.ts';

test('the page can be written from right to left, and time still runs from left to right', async ({ site }) => {
  test.setTimeout(300_000);
  await allLoaded(site);
  await site.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const left = (selector: string) => site.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.header-brand')).toBeGreaterThan(await left('.header .menu-button >> nth=-1'));
  expect(await left('.transport-steps button >> nth=0')).toBeLessThan(await left('.transport-steps button >> nth=-1'));
  expect(
    await site
      .locator('.chart canvas')
      .first()
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe('ltr');
  await everywhere(site, (what) => allFits(site, what));
});
