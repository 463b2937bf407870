import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { parseScenario } from '../../src/engine/index.ts';
import { builtIn, labelOf } from '../../src/store/comparisonSetup.ts';
import { SHOWN_ROWS } from '../../src/views/ledger/rows.ts';
import { engineAt, expect, shownSeconds, test } from './page.ts';

const { field, values } = builtIn();
const WAYS = values.map((value) => ({ strategy: String(value) as 'bleed', label: labelOf(field, value) }));

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

test('a newcomer presses Play: it says which way to deploy and why, and every number is the engine’s', async ({
  site,
}) => {
  await openCompare(site);
  await site.getByRole('button', { name: 'Play', exact: true }).click();
  await site.getByRole('slider', { name: 'Speed' }).fill('2.5');
  await expect(site.getByText(/is the way to go: nobody was cut off or turned away/)).toBeVisible({ timeout: 60_000 });
  await expect(site.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  const seconds = await shownSeconds(site);
  const seen = WAYS.map(({ strategy }) => engineAt({ rollout: { strategy } }, seconds));
  expect(seen.map(({ rollout }) => rollout.status)).toEqual(WAYS.map(() => 'done'));
  expect(new Set(seen.map(({ ledger }) => ledger.arrived)).size).toBe(1);
  const settings = parseScenario({});
  const expected = SHOWN_ROWS.map(({ label, value, format }) => [
    label,
    seen.map(({ ledger }) => format(value(ledger, settings))),
  ]);
  expect(await shownTable(site)).toEqual(Object.fromEntries(expected));

  const lockOut = seen[WAYS.findIndex(({ strategy }) => (strategy as string) === 'lockOut')].ledger;
  await expect(site.getByRole('region', { name: 'Lock out' })).toContainText(
    `cut ${lockOut.cutOff} users off, ${lockOut.ordersLost} of them with an order`,
  );
});

test('the main simulation stands still meanwhile, and is as it was left', async ({ site }) => {
  await site.keyboard.press('PageDown');
  const left = await shownSeconds(site);
  await openCompare(site);
  await site.keyboard.press('Escape');
  await site.getByRole('button', { name: 'Play', exact: true }).click();
  await site.waitForTimeout(500);
  await site.getByRole('button', { name: 'Simulate' }).click();
  expect(await shownSeconds(site)).toBe(left);
});

test('what if we had waited: from a moment of the simulation on', async ({ site }) => {
  await site.keyboard.press('PageDown');
  await site.keyboard.press('ArrowRight');
  const seconds = await shownSeconds(site);
  const { servers } = engineAt({}, seconds);
  const bled = servers.find(({ status }) => status === 'draining');
  await site.getByRole('button', { name: 'Compare from here' }).click();
  await site.getByRole('dialog').getByRole('button', { name: 'Compare', exact: true }).click();
  expect(await shownSeconds(site)).toBe(seconds);
  const table = await shownTable(site);
  expect(table['Cut off']).toEqual(['0', String(bled?.sessions)]);
});

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
    [320, 640],
  ]) {
    test.describe(`compare, ${theme}, ${width} px wide`, () => {
      test.use({ colorScheme: theme, viewport: { width, height } });

      test('nothing violates the accessibility rules, and nothing sticks out', async ({ site }) => {
        await openCompare(site);
        const slider = site.getByRole('slider', { name: 'Moment of all runs' });
        await site.getByRole('slider', { name: 'Speed' }).fill('3');
        await site.getByRole('button', { name: 'Play', exact: true }).click();
        await expect(site.getByText(/is the way to go/)).toBeVisible({ timeout: 60_000 });
        await slider.focus();
        const check = async () => {
          const { violations } = await new AxeBuilder({ page: site }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
          ).toEqual([]);
        };
        await check();
        const overflow = await site.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        if (width === 1280) {
          const down = await site.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
          expect(down).toBeLessThanOrEqual(0);
        }
        await site.getByRole('button', { name: 'Compare something else' }).click();
        await check();
      });
    });
  }
}
