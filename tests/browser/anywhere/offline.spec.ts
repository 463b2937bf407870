import { readFile } from 'node:fs/promises';
import { allLoaded, expect, openMenu, shownSeconds, test, untilDone } from '../kit/page.ts';

test('once it has loaded, the page needs no network', async ({ site, context }) => {
  await allLoaded(site);
  await context.setOffline(true);
  const requests: string[] = [];
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) requests.push(request.url());
  });

  await site.getByRole('button', { name: 'Press Play' }).click();
  await site.getByRole('slider', { name: 'Speed' }).fill('3');
  await untilDone(site);
  await expect(site.getByRole('button', { name: 'Go on watching' })).toBeVisible();
  const seconds = await shownSeconds(site);

  await openMenu(site);
  const saving = site.waitForEvent('download');
  await site.getByRole('button', { name: 'Whole picture PNG', exact: true }).click();
  const bytes = await readFile(await (await saving).path());
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');

  const views = site.getByRole('navigation', { name: 'Views' });
  await views.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(site.getByRole('main', { name: 'Compare' })).toBeVisible();
  await site.getByRole('button', { name: 'Play', exact: true }).click();
  await site.getByRole('slider', { name: 'Speed' }).fill('3');
  await expect(site.getByText(/does best with .* 100 crowds/)).toBeVisible({ timeout: 100_000 });
  await views.getByRole('button', { name: 'Simulate' }).click();
  expect(await shownSeconds(site)).toBe(seconds);
  expect(requests).toEqual([]);
});
