import { test as base, expect, type Page } from '@playwright/test';
import { createWorld, type Ledger, observe, parseScenario, type ScenarioInput, tick } from '../../src/engine/index.ts';
import { LEDGER_ROWS } from '../../src/views/ledger/rows.ts';
import { findFirefox } from '../tools/browser.mjs';

export const NO_FIREFOX = findFirefox() === undefined;

/** Which tests Firefox runs too; the others are Chromium's alone. */
export const EVERY_BROWSER = { tag: '@everyBrowser' };

type Fixtures = {
  skipping: undefined;
  /** Opens the page and fails the test if the console says anything, or a request leaves the site. */
  site: Page;
};

export const test = base.extend<Fixtures>({
  skipping: [
    async ({ browserName }, use) => {
      base.skip(browserName === 'firefox' && NO_FIREFOX, 'there is no Firefox on this machine');
      await use(undefined);
    },
    { auto: true },
  ],
  site: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL as string) && !url.startsWith('data:')) complaints.push(`request: ${url}`);
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Bone Dry' })).toBeVisible();
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };

/** Seconds on the page's clock. */
export async function shownSeconds(page: Page): Promise<number> {
  const text = (await page.getByLabel('Simulated time').textContent()) ?? '';
  return text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** The ledger as it stands on the screen, by key; lines that are folded away stand for zero. */
export async function shownLedger(page: Page): Promise<Record<string, string>> {
  const ledger = page.getByRole('region', { name: 'Ledger' });
  const shown: Record<string, string> = {};
  const rows = await ledger
    .locator('.ledger-row')
    .evaluateAll((found) =>
      found.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('.ledger-value')?.textContent]),
    );
  const values = Object.fromEntries(rows);
  for (const { key, label, format } of LEDGER_ROWS) shown[key] = values[label] ?? format(0);
  return shown;
}

/** What a page shows of its run. */
export async function shownState(page: Page) {
  return {
    seconds: await shownSeconds(page),
    ledger: await shownLedger(page),
    phase: await page.locator('[aria-current="step"]').allInnerTexts(),
    servers: await page.locator('.chip').allTextContents(),
  };
}

/** The link that the page gives to its run. */
export async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Share this run' })).toBeHidden();
  return link;
}

/** A ledger in the words of the page. */
export function inWords(ledger: Ledger): Record<string, string> {
  return Object.fromEntries(LEDGER_ROWS.map(({ key, format }) => [key, format(ledger[key])]));
}

/** What the engine says of a scenario after so many seconds, without a page. */
export function engineAt(input: ScenarioInput, seconds: number) {
  const world = createWorld(parseScenario(input));
  tick(world, Math.round(seconds / world.scenario.tickSeconds));
  return observe(world);
}

/** Waits for a phase of the plan, by its kind's words in the phase track. */
export async function untilDone(page: Page): Promise<void> {
  await expect(page.getByText('Every server runs the new version.').first()).toBeVisible({ timeout: 60_000 });
}
