import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { csvParse } from 'd3';
import { parseScenario, type StrategyName } from '../../src/engine/index.ts';
import { builtIn, startOf } from '../../src/store/comparison/setup.ts';
import { LEDGER_ROWS } from '../../src/views/ledger/rows.ts';
import { ledgerEntries } from '../../src/words/run/ledger.ts';
import { keepsTheRules } from './kit/accessibility.ts';
import { resize } from './kit/appearance.ts';
import { changesOf } from './kit/changes.ts';
import { engineAt, expect, linkOf, openMenu, openShare, shownSeconds, test } from './kit/page.ts';
import { keepsTheTokens } from './look/strangers.ts';

const WAYS = builtIn().values as readonly StrategyName[];

async function openCompare(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('main', { name: 'Compare' })).toBeVisible();
}

/** The table as it stands on the screen: a row's label, then what each run has. */
async function shownTable(page: Page): Promise<Record<string, string[]>> {
  const table = page.getByRole('table', { name: /^Harms, goods and costs/ });
  const folded = table.getByRole('button', { name: /equal$/ });
  if ((await folded.count()) > 0 && (await folded.getAttribute('aria-expanded')) === 'false') await folded.click();
  const rows = await table
    .locator('tbody tr:has(th[scope=row])')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())));
  return Object.fromEntries(rows.map(([label, ...cells]) => [label, cells]));
}

test('a newcomer presses Play: a hundred crowds say which way to deploy and why, every number is the engine’s, and what counts first is remembered', async ({
  site,
}) => {
  await openCompare(site);
  await site.getByRole('button', { name: 'Play', exact: true }).click();
  await site.getByRole('slider', { name: 'Speed' }).fill('3');
  await expect(site.getByText('Judged by 100 crowds')).toBeVisible({ timeout: 100_000 });
  await expect(
    site.getByText(/^Bleeding does best with all 100 crowds: nobody is hurt with any of them, in/),
  ).toBeVisible({
    timeout: 100_000,
  });
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  const seconds = await shownSeconds(site);
  const { retryProbability } = startOf(builtIn(), parseScenario({})).traffic;
  const seen = WAYS.map((strategy) => engineAt({ traffic: { retryProbability }, rollout: { strategy } }, seconds));
  expect(seen.map(({ rollout }) => rollout.status)).toEqual(WAYS.map(() => 'done'));
  expect(new Set(seen.map(({ ledger }) => ledger.arrived - ledger.retried)).size).toBe(1);
  const expected = LEDGER_ROWS.map(({ entry }) => [ledgerEntries[entry].label, seen.map(({ shown }) => shown[entry])]);
  expect(await shownTable(site)).toEqual(Object.fromEntries(expected));

  const { ledger } = seen[WAYS.indexOf('lockOut')];
  await expect(site.getByRole('region', { name: 'Lock out' })).toContainText(
    `cut ${ledger.cutOff} sessions off, ${ledger.ordersLost} of them with an order`,
  );

  const time = site.getByRole('group', { name: 'What counts first' }).getByRole('radio', { name: 'Time' });
  await time.check();
  await expect(site.getByText(/^Locking out does best with all 100 crowds/)).toBeVisible();
  await site.reload();
  await openCompare(site);
  await expect(time).toBeChecked();
});

test.describe('before crowds have answered', () => {
  test.use({ crowds: false });

  test('whoever chooses a view plays it with Space at once', async ({ site }) => {
    const views = site.getByRole('navigation', { name: 'Views' });
    for (const view of ['Compare', 'Simulate']) {
      await views.getByRole('button', { name: view, exact: true }).click();
      await expect(site.getByRole('heading', { name: view, exact: true })).toBeFocused();
      await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
      await site.keyboard.press('Space');
      await expect(site.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
    }
  });

  test('a comparison is shared as a link and exported as tables that say the same', async ({ site, context }) => {
    await openCompare(site);
    await site.getByRole('slider', { name: 'Speed' }).fill('3');
    await site.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => shownSeconds(site)).toBeGreaterThan(200);
    await site.getByRole('button', { name: 'Pause', exact: true }).click();
    const [seconds, table] = [await shownSeconds(site), await shownTable(site)];
    const saving = site.waitForEvent('download');
    await openMenu(site);
    await site.getByRole('button', { name: 'Harms and costs CSV' }).click();
    const rows = csvParse(await readFile(await (await saving).path(), 'utf8'));
    expect(rows[0]).toMatchObject({ Entry: 'People hurt', 'Lock out': table['People hurt'][1] });
    await openShare(site);
    const link = await site.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
    expect(link.length).toBeLessThan(1_000);
    expect(rows[0].Link).toBe(link);
    const other = await context.newPage();
    await other.goto(link);
    await expect.poll(() => shownSeconds(other)).toBe(seconds);
    expect(await shownTable(other)).toEqual(table);
  });

  test('the main simulation stands still meanwhile, and is as it was left; what if we had waited, from its moment on', async ({
    site,
  }) => {
    await site.keyboard.press('PageDown');
    const left = 60;
    await expect.poll(() => shownSeconds(site)).toBe(left);
    await openCompare(site);
    await site.keyboard.press('Escape');
    await site.getByRole('button', { name: 'Play', exact: true }).click();
    await site.waitForTimeout(500);
    await site.getByRole('button', { name: 'Simulate' }).click();
    expect(await shownSeconds(site)).toBe(left);

    await site.keyboard.press('ArrowRight');
    const seconds = 61;
    await expect.poll(() => shownSeconds(site)).toBe(seconds);
    const { servers } = engineAt({}, seconds);
    const bled = servers.find(({ status }) => status === 'draining');
    await site.getByRole('button', { name: 'What if?' }).click();
    await site.getByRole('dialog').getByRole('button', { name: 'Compare', exact: true }).click();
    expect(await shownSeconds(site)).toBe(seconds);
    const table = await shownTable(site);
    expect(table['Cut off']).toEqual(['0', String(bled?.sessions)]);
  });

  test('a link to a run that is pasted in Compare opens it in Simulate, a damaged one says so; a scenario that is picked is compared', async ({
    site,
  }) => {
    const link = await linkOf(site);
    await openCompare(site);
    const paste = (text: string) =>
      site.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
    await paste('#compare=1.AAAAAAAAAAAA');
    await expect(site.getByRole('alert', { name: 'Notice' })).toContainText('The link is damaged');
    await expect(site.getByRole('main', { name: 'Compare' })).toBeVisible();
    await paste(link);
    await expect(site.getByRole('region', { name: 'Stage' })).toBeVisible();

    await openCompare(site);
    await site.getByRole('button', { name: /^Scenario:/ }).click();
    await site.getByRole('menuitemradio', { name: /^The same mean, another tail/ }).click();
    await expect(site.getByText('The same mean, another tail · Strategy differs')).toBeVisible();
  });
});

test.describe('compare, with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('every stage and the chart are still between their steps while the clock runs', async ({ site }) => {
    await openCompare(site);
    await site.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => shownSeconds(site)).toBeGreaterThan(0);
    const before = await shownSeconds(site);
    const changes = await changesOf(site.getByRole('main', { name: 'Compare' }).locator('canvas'));
    expect(await shownSeconds(site)).toBeGreaterThan(before);
    // Twice a second at most, with one step to spare at each end.
    expect(Math.max(...changes)).toBeLessThanOrEqual(6);
    expect(Math.max(...changes)).toBeGreaterThan(0);
  });
});

test.describe('compare, at 1280 × 720', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('nothing violates the accessibility rules, and nothing sticks out, at any width', async ({ site }) => {
    await openCompare(site);
    await site.getByRole('slider', { name: 'Speed' }).fill('3');
    await site.getByRole('button', { name: 'Play', exact: true }).click();
    const rows = () =>
      site.locator('.compare > *, .run-stage').evaluateAll((all) =>
        all.map((box) => {
          const { top, height } = box.getBoundingClientRect();
          return [top, height].map(Math.round);
        }),
      );
    const before = await rows();
    await expect(site.getByText(/does best with .*crowds/)).toBeVisible({ timeout: 100_000 });
    expect(await rows()).toEqual(before);
    await expect(site.getByText(/^\d+ hurt$/)).toHaveCount(WAYS.length);
    const down = await site.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(down).toBeLessThanOrEqual(0);
    await site.getByRole('slider', { name: 'Moment of all runs' }).focus();
    await keepsTheRules(site);
    await site.getByRole('button', { name: 'Compare something else' }).click();
    await keepsTheRules(site, 'the dialog');
    await site.keyboard.press('Escape');
    await resize(site, { width: 390, height: 844 });
    await site.getByRole('tab', { name: 'In many crowds' }).click();
    await expect(site.getByRole('article').first()).toBeVisible();
    await site.getByRole('button', { name: 'Compare something else' }).click();
    await expect(site.getByRole('dialog')).toBeVisible();
    await keepsTheTokens(site, 'crowds and form on a phone');
  });
});
