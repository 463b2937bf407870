import { test as base, expect, type Page } from '@playwright/test';
import {
  createWorld,
  type Observation,
  observe,
  parseScenario,
  type ScenarioInput,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import { encodeLink } from '../../../src/player/recording/link.ts';
import { LEDGER_ROWS } from '../../../src/views/ledger/rows.ts';
import { ledgerValue } from '../../../src/words/page/ledger.ts';
import { ledgerEntries } from '../../../src/words/run/ledger.ts';
import { findFirefox } from '../../tools/browser.mjs';

export const NO_FIREFOX = findFirefox() === undefined;

/** Which tests Firefox runs too; the others are Chromium's alone. */
export const EVERY_BROWSER = { tag: '@everyBrowser' };
/** Those that it runs in continuous integration only. */
export const EVERY_BROWSER_IN_TIME = process.env.CI ? EVERY_BROWSER : {};

type Fixtures = {
  skipping: undefined;
  /** Whether the browser keeps pages for when there is no network: it fetches all of the page for each test that has it. */
  keepsPages: boolean;
  /** Whether crowds answer that are asked in workers: where nobody looks at what they say, they only take the processor. */
  crowds: boolean;
  /** Opens the page and fails the test if the console says anything, or a request leaves the site. */
  site: Page;
};

export const test = base.extend<Fixtures>({
  keepsPages: [false, { option: true }],
  crowds: [true, { option: true }],
  context: async ({ context, keepsPages, crowds }, use) => {
    if (!crowds)
      await context.addInitScript(() => {
        Object.assign(window, {
          Worker: class extends EventTarget {
            postMessage() {}
            terminate() {}
          },
        });
      });
    // @ts-expect-error every browser that keeps pages has it, and can do without
    if (!keepsPages) await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
    await use(context);
  },
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
      const own = [baseURL as string, `blob:${baseURL}`, 'data:'].some((start) => url.startsWith(start));
      if (!own) complaints.push(`request: ${url}`);
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Bone Dry' })).toBeVisible();
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };

/** Waits until what comes late has come, too. */
export async function allLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('all loaded').length > 0);
}

/** Seconds on the page's clock. */
export async function shownSeconds(page: Page): Promise<number> {
  const text = (await page.locator('.transport-clock').textContent()) ?? '';
  return text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** The ledger as it stands on the screen, by entry; opens all of it. */
export async function shownLedger(page: Page): Promise<Record<string, string>> {
  const ledger = page.getByRole('region', { name: 'Ledger', exact: true });
  const more = ledger.locator('.ledger-more[aria-expanded="false"]');
  // Without the mouse, which may be dragging.
  if (await more.count()) await more.evaluate((button: HTMLElement) => button.click());
  await expect(ledger.locator('.ledger-all')).toBeVisible();
  const rows = await ledger
    .locator('.ledger-row')
    .evaluateAll((found) =>
      found.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('.ledger-value')?.textContent]),
    );
  const values: Record<string, string | undefined> = Object.fromEntries(rows);
  return Object.fromEntries(LEDGER_ROWS.map(({ entry }) => [entry, values[ledgerEntries[entry].label] ?? '']));
}

/** What a page shows of its run. */
export async function shownState(page: Page) {
  return {
    seconds: await shownSeconds(page),
    ledger: await shownLedger(page),
    phase: await page.locator('[aria-current="step"]').allInnerTexts(),
    servers: await page.locator('.chip, .glass-number').allTextContents(),
  };
}

/** Drops a file on the page, once the page takes what is held over it. */
export function dropFile(page: Page, name: string, content: string): Promise<void> {
  return page.evaluate(
    async ([title, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], title));
      const isTaken = (type: 'dragover' | 'drop') =>
        !document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      while (!isTaken('dragover')) await new Promise(requestAnimationFrame);
      isTaken('drop');
    },
    [name, content],
  );
}

/** Opens the menu with all that can be taken out of the page. */
export const openMenu = (page: Page): Promise<void> => page.getByRole('button', { name: 'Share', exact: true }).click();

/** Opens the dialog with the link. */
export async function openShare(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole('button', { name: 'Link or file…' }).click();
}

/** The link that the page gives to its run. */
export async function linkOf(page: Page): Promise<string> {
  await openShare(page);
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Share this run' })).toBeHidden();
  return link;
}

/** The ledger that the page should show of a world. */
export function ledgerOf({ ledger, scenario }: World): Record<string, string> {
  return Object.fromEntries(
    LEDGER_ROWS.map(({ entry, value }) => [entry, ledgerValue(entry, value(ledger, scenario))]),
  );
}

/** What the engine says of a scenario after so many seconds, without a page. */
export function engineAt(input: ScenarioInput, seconds: number) {
  const world = createWorld(parseScenario(input));
  tick(world, Math.round(seconds / world.scenario.tickSeconds));
  return { ...observe(world), shown: ledgerOf(world) };
}

/** The tick at which a run is over, by the engine: its rollout, or what else one waits for. */
export function endOf(
  input: ScenarioInput,
  isOver = ({ rollout }: Observation) => rollout.finishedTick !== null,
): number {
  const world = createWorld(parseScenario(input));
  while (world.tick < 100_000 && !isOver(observe(world))) tick(world);
  return world.tick;
}

/** Opens a run at a moment, up to which it was played, by the link to it. */
export async function openAt(page: Page, input: ScenarioInput, shownTick: number): Promise<void> {
  const scenario = parseScenario(input);
  const link = encodeLink({ scenario, commands: [], shownTick, endTick: shownTick });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
  await expect.poll(() => shownSeconds(page)).toBe(Math.floor(shownTick * scenario.tickSeconds));
}

const over = (page: Page) => page.getByText('Every server runs the new version.').first();

/** Waits, while the run is played, until the rollout is over. */
export async function untilDone(page: Page): Promise<void> {
  await expect(over(page)).toBeVisible({ timeout: 100_000 });
}

/** Plays until the rollout is over, by key. */
export async function playToTheEnd(page: Page): Promise<void> {
  await page.keyboard.press('k');
  await untilDone(page);
  await expect(page.getByRole('button', { name: 'Go on watching' })).toBeVisible();
}

/** Goes from the end of one phase to that of the next until the rollout is over. */
export async function stepToTheEnd(page: Page): Promise<void> {
  for (let press = 0; press < 40 && !(await over(page).isVisible()); press++) await page.keyboard.press('PageDown');
  await expect(over(page)).toBeVisible();
}

/** What is shown once it stands still: on its way to another moment it changes at every look. */
export async function restingState(page: Page): Promise<Awaited<ReturnType<typeof shownState>>> {
  let before = '';
  await expect
    .poll(
      async () => {
        const last = before;
        before = JSON.stringify(await shownState(page));
        return before === last;
      },
      { intervals: [500] },
    )
    .toBe(true);
  return shownState(page);
}
