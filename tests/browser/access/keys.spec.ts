import type { Page } from '@playwright/test';
import { sticksOutBy } from '../kit/accessibility.ts';
import { resize } from '../kit/appearance.ts';
import { brokenText } from '../kit/brokenText.ts';
import { allLoaded, expect, test } from '../kit/page.ts';
import { type Stop, walk } from '../kit/walk.ts';

test.use({ crowds: false });

/** How each view is come to from the one before; windows of a talk are pages of their own. */
const VIEWS: Record<string, (page: Page) => Promise<unknown>> = {
  Simulate: (page) => page.goto('/'),
  Guess: async (page) => {
    await goTo(page, '#predict');
    await page.reload();
  },
  Learn: (page) => goTo(page, '#learn=tail'),
  Compare: (page) => choose(page, 'Compare'),
  Plan: (page) => choose(page, 'Plan'),
  'the room': (page) => page.goto('/?present=keys1'),
  'the speaker’s window': (page) => page.goto('/?speaker=keys1'),
};

/** WCAG 2.2: text spacing of 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** WCAG 2.2: 24 by 24 px of 2.5.8. */
const LEAST = 24;
/** What a list beside it offers too may be smaller. */
const LISTED_TOO = /^button\.hour-/;

async function goTo(page: Page, to: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, to);
}

async function choose(page: Page, view: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view, exact: true }).click();
  await expect(page.getByRole('heading', { name: view, exact: true })).toBeFocused();
}

/** Whether all can still be read with more space between letters, words and lines, twice and four times as large: 1.4.4, 1.4.10. */
async function mayBeSpaced(page: Page, view: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, SPACED);
  for (const size of [
    { width: 640, height: 360 },
    { width: 320, height: 256 },
  ]) {
    await resize(page, size);
    expect.soft(await sticksOutBy(page), `${view}, ${size.width} px wide`).toBeLessThanOrEqual(0);
    expect.soft(await brokenText(page), `${view}, ${size.width} px wide`).toEqual([]);
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

test('by keyboard each stop of each view has a name, a ring, and can be seen, none holds the focus, and text may be spaced', async ({
  page,
}) => {
  for (const [view, comeTo] of Object.entries(VIEWS)) {
    await resize(page, { width: 1280, height: 720 });
    await comeTo(page);
    await allLoaded(page);
    const stops = await walk(page);
    expect.soft(stops.length, view).toBeGreaterThan(3);
    const isTooSmall = ({ what, size }: Stop) => size < LEAST && !LISTED_TOO.test(what);
    const faulty = stops.filter((stop) => !stop.name || !stop.ringed || !stop.inSight || isTooSmall(stop));
    expect.soft(faulty, view).toEqual([]);
    await mayBeSpaced(page, view);
  }
});

test('the first Play hands the focus on to the button that pauses', async ({ site }) => {
  await site.getByRole('button', { name: 'Press Play' }).focus();
  await site.keyboard.press('Enter');
  await expect(site.getByRole('button', { name: 'Pause' })).toBeFocused();
});
