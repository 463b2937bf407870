import { expect, test } from '@playwright/test';
import { startSite } from '../kit/site.ts';

const startTalks = () => startSite('/talks/2026/');

/** Width and height of a PNG. */
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

test('the built page is static files that work from any sub-path; icons, manifest and social picture are where it says', async ({
  page,
  request,
}) => {
  const { address, close } = await startTalks();
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  const had = async (url: string) => {
    const response = await request.get(url);
    expect(response.status(), url).toBe(200);
    return response.body();
  };
  await page.goto(address);
  await page.getByRole('button', { name: 'Press Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  expect(missing).toEqual([]);
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link:not([rel=stylesheet], [rel=modulepreload])')].map(
      ({ rel, href }) => [rel, href],
    ),
  );
  const linked = Object.fromEntries(links);
  expect(Object.keys(linked).sort()).toEqual(['apple-touch-icon', 'icon', 'manifest']);
  expect((await had(linked.icon)).toString()).toContain('<svg');
  expect(sizeOf(await had(linked['apple-touch-icon']))).toBe('180x180');

  for (const name of ['og:image', 'twitter:image']) {
    const path = await page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect(sizeOf(await had(new URL(path ?? '', address).href)), name).toBe('1200x630');
  }

  const manifest = JSON.parse((await had(linked.manifest)).toString());
  for (const inside of [manifest.start_url, manifest.scope]) {
    expect(new URL(inside, linked.manifest).href).toBe(address);
  }
  for (const { src, sizes, type } of manifest.icons) {
    const bytes = await had(new URL(src, linked.manifest).href);
    if (type === 'image/png') expect(sizeOf(bytes), src).toBe(sizes);
  }
  expect(manifest.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable')).toBe(true);
  close();
});
