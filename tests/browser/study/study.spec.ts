import type { Page } from '@playwright/test';
import { parseScenario } from '../../../src/engine/index.ts';
import { engineVersion } from '../../../src/player/recording/engineVersion.ts';
import { builtIn } from '../../../src/store/comparison/setup.ts';
import { replicate, writeHead, writeReplication } from '../../../src/study/index.ts';
import { runLabels } from '../../../src/words/comparison/runs.ts';
import { keepsTheRules } from '../kit/accessibility.ts';
import { allLoaded, dropFile, EVERY_BROWSER_IN_CI, expect, test } from '../kit/page.ts';

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'In many crowds' });

async function tryCrowds(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('tab', { name: 'Over time' }).press('ArrowRight');
  await panel(page).getByRole('button', { name: 'Try 1,000 crowds' }).press('Enter');
}

/** How many crowds the page has tried. */
const tried = (page: Page) =>
  panel(page)
    .getByRole('progressbar')
    .evaluate((bar) => (bar as HTMLProgressElement).value);

test(
  'each run meets the same crowds in workers, with no word on the console',
  EVERY_BROWSER_IN_CI,
  async ({ site }) => {
    await tryCrowds(site);
    // At once, without waiting for the button to stand still: on a busy machine all crowds would be over first.
    await expect.poll(() => tried(site), { intervals: [20] }).toBeGreaterThan(50);
    await panel(site).getByRole('button', { name: 'Pause' }).dispatchEvent('click');
    await expect(panel(site).getByText(/paused$/)).toBeVisible();
    for (const label of runLabels(builtIn())) {
      await expect(panel(site).getByRole('article', { name: label }).getByRole('img')).toBeVisible();
    }
    await expect(panel(site).getByRole('article', { name: 'Lock out' })).toContainText(
      /crowds it is faster, typically by/,
    );
    await panel(site).getByRole('button', { name: 'Cancel' }).click();
    await expect(panel(site).getByText(/^Stopped after/)).toBeVisible();
  },
);

test('a study that was made elsewhere is shown when it is dropped', async ({ site }) => {
  const scenario = parseScenario({ name: 'Late night' });
  const seeds = { from: 1, count: 60 };
  const head = writeHead({ engine: engineVersion(), scenario, seeds, limitSeconds: 86_400, shard: null });
  const lines = Array.from({ length: seeds.count }, (_, i) => writeReplication(replicate(scenario, 1 + i)));
  // What is said goes again after a while: it is looked for from the start.
  const said = expect(site.getByText('Opened: a study of 60 crowds.')).toBeVisible();
  await dropFile(site, 'all.jsonl', `${[head, ...lines].join('\n')}\n`);
  await said;
  await expect(panel(site).getByText('From a file: Late night, 60 crowds')).toBeVisible();
  await expect(panel(site).getByRole('img', { name: /Late night: about \d+ min/ })).toBeVisible();
  await panel(site).getByRole('button', { name: 'Close the file' }).click();
  await expect(panel(site).getByRole('button', { name: 'Try 1,000 crowds' })).toBeVisible();
});

test('nothing violates the accessibility rules, and nothing sticks out, at any width; it needs no network', async ({
  site,
  context,
}) => {
  await site.setViewportSize({ width: 1280, height: 720 });
  await allLoaded(site);
  await context.setOffline(true);
  await tryCrowds(site);
  await expect(panel(site).getByText('1,000 crowds tried.')).toBeVisible({ timeout: 100_000 });
  const down = await site.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(down).toBeLessThanOrEqual(0);
  await keepsTheRules(site);
});
