import { readFile } from 'node:fs/promises';
import { allLoaded, expect, openMenu, shownSeconds, test, untilDone } from '../kit/page.ts';
import { startSite } from '../kit/site.ts';

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

test.describe('a browser that keeps pages', () => {
  test.use({ keepsPages: true });

  test('opens it without a network once it was there, and gives it away as a file', async ({ page }) => {
    const site = await startSite('/talks/2026/');
    await page.goto(site.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    site.close();
    await page.reload();
    await page.getByRole('button', { name: 'On to the end of the phase' }).click();
    await allLoaded(page);
    await openMenu(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /Save as a file/ }).click();
    expect((await saving).suggestedFilename()).toBe('bone-dry-the-article-0-01-00.html');
    await page.goto(`${site.address}?embed`);
    await expect(page.getByRole('link', { name: /Remix/ })).toBeVisible();
  });

  test('says that a new version is ready, and changes to it when it is told to, at the same moment', async ({
    page,
  }) => {
    let version = 'one';
    const site = await startSite('/', (name, text) => {
      if (name === 'index.html') return text.replace('<head>', `<head data-version="${version}">`);
      return name === 'service-worker.js' ? `${text}\n// ${version}` : null;
    });
    const line = page.getByRole('status', { name: 'New version' });
    const head = page.locator('head');
    await page.goto(site.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await page.reload();
    await page.getByRole('button', { name: 'On to the end of the phase' }).click();
    await allLoaded(page);
    await expect(line).toBeEmpty();

    version = 'two';
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().then(() => {}));
    await expect(line).toContainText('A new version is ready.');
    await expect(head).toHaveAttribute('data-version', 'one');
    expect(await shownSeconds(page)).toBe(60);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(head).toHaveAttribute('data-version', 'two');
    await expect.poll(() => shownSeconds(page)).toBe(60);
    await allLoaded(page);
    await expect(line).toBeEmpty();
    site.close();
  });
});
