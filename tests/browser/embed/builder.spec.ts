import type { Page } from '@playwright/test';
import { keepsTheRules } from '../kit/accessibility.ts';
import { startHost } from '../kit/host.ts';
import { allLoaded, expect, openMenu, test } from '../kit/page.ts';

async function openBuilder(site: Page) {
  await allLoaded(site);
  await openMenu(site);
  await site.getByRole('button', { name: 'Embed…' }).click();
  return site.getByRole('dialog', { name: 'Embed this run' });
}

test('what is ticked is what the embedded run shows and does, in the preview and on another site', async ({
  site,
  page,
}) => {
  await site.keyboard.press('PageDown');
  const dialog = await openBuilder(site);
  const preview = site.frameLocator('iframe[title="Preview"]');
  await expect(preview.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(preview.getByLabel('Simulated time')).toHaveText('1:00');
  for (const name of ['Time', 'Remix']) await dialog.getByRole('checkbox', { name, exact: true }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Play while it can be seen' }).check();
  await expect(preview.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(preview.getByLabel('Simulated time')).toBeHidden();

  const html: string[] = [];
  for (const form of ['Frame', 'Element']) {
    await dialog.getByRole('radio', { name: form }).check();
    html.push(await dialog.getByRole('textbox').inputValue());
  }
  const pages = { '/': `<!doctype html><title>Host</title><body>${html.join('<hr>')}` };
  const host = await startHost(pages);
  const other = await page.context().newPage();
  await other.goto(host.origin);
  for (const frame of ['body > iframe', 'bone-dry iframe']) {
    const run = other.frameLocator(frame);
    await expect(run.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(run.getByRole('slider', { name: 'Moment shown' })).toBeVisible();
    await expect(run.getByRole('link', { name: /Remix/ })).toBeHidden();
    await expect(run.getByLabel('Simulated time')).toBeHidden();
  }
  host.close();
});

test('the builder fits and violates no rule of accessibility', async ({ site }) => {
  const dialog = await openBuilder(site);
  await dialog.getByRole('button', { name: 'Copy' }).scrollIntoViewIfNeeded();
  await keepsTheRules(site, 'the builder');
});
