import { allLoaded, expect, openShare, test } from '../kit/page.ts';
import { MOMENTS, THEMES } from './moments.ts';
import { strangersOn } from './strangers.ts';

for (const theme of THEMES) {
  test.describe(`in a ${theme} window`, () => {
    test.use({ colorScheme: theme, viewport: { width: 1280, height: 720 } });

    for (const [moment, open] of Object.entries(MOMENTS)) {
      test(`all sizes, radii and colours are tokens: ${moment}`, async ({ site }) => {
        await open(site);
        expect(await strangersOn(site)).toEqual([]);
      });
    }

    test('all sizes, radii and colours are tokens: a comparison’s crowds and form on a phone', async ({ site }) => {
      await MOMENTS.compare(site);
      await site.setViewportSize({ width: 390, height: 844 });
      await site.getByRole('tab', { name: 'In many crowds' }).click();
      await expect(site.getByRole('article').first()).toBeVisible();
      await site.getByRole('button', { name: 'Compare something else' }).click();
      await expect(site.getByRole('dialog')).toBeVisible();
      expect(await strangersOn(site)).toEqual([]);
    });

    test('all sizes, radii and colours are tokens: menus, dialogs, tables, a phone, a large screen', async ({
      site,
    }) => {
      await allLoaded(site);
      await openShare(site);
      expect.soft(await strangersOn(site), 'the share dialog').toEqual([]);
      await site.keyboard.press('Escape');
      await site.keyboard.press('?');
      expect.soft(await strangersOn(site), 'the keys').toEqual([]);
      await site.keyboard.press('Escape');
      await site.getByRole('button', { name: /^Scenario/ }).click();
      expect.soft(await strangersOn(site), 'the scenarios').toEqual([]);
      await site.keyboard.press('Escape');
      await site.getByRole('tab', { name: /^Event log/ }).click();
      await site.getByRole('button', { name: 'Table', exact: true }).click();
      expect.soft(await strangersOn(site), 'events and table').toEqual([]);
      await site.setViewportSize({ width: 390, height: 844 });
      expect.soft(await strangersOn(site), 'a phone').toEqual([]);
      await site.setViewportSize({ width: 1920, height: 1080 });
      expect.soft(await strangersOn(site), 'a large screen').toEqual([]);
    });
  });
}
