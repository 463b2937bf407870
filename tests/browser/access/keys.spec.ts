import type { Page } from '@playwright/test';
import { sticksOutBy } from '../kit/accessibility.ts';
import { brokenText } from '../kit/brokenText.ts';
import { allLoaded, expect, test } from '../kit/page.ts';
import { walk } from '../kit/walk.ts';

const VIEWS: Record<string, string> = {
  Simulate: '/',
  Guess: '/#predict',
  Learn: '/#learn=tail',
  'the room': '/?present=keys1',
  'the speaker’s window': '/?speaker=keys1',
};
/** Those that are reached from the header. */
const CHOSEN = ['Compare', 'Plan'];

/** WCAG 2.2: text spacing of 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** WCAG 2.2: 24 by 24 px of 2.5.8. */
const LEAST = 24;
/** What a list beside it offers too may be smaller. */
const LISTED_TOO = /^button\.hour-/;

async function open(page: Page, view: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(VIEWS[view] ?? '/');
  await allLoaded(page);
  if (!CHOSEN.includes(view)) return;
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view, exact: true }).click();
  await expect(page.getByRole('heading', { name: view, exact: true })).toBeFocused();
}

for (const view of [...Object.keys(VIEWS), ...CHOSEN])
  test(`by keyboard ${view}: each stop has a name, a ring, and can be seen, none holds the focus, and text may be spaced`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, view);
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(3);
    for (const { what, name, ringed, inSight, size } of stops) {
      expect.soft(name, what).not.toBe('');
      expect.soft({ ringed, inSight }, `${what} ${name}`).toEqual({ ringed: true, inSight: true });
      expect.soft(LISTED_TOO.test(what) ? LEAST : size, `${what} ${name}`).toBeGreaterThanOrEqual(LEAST);
    }
    await page.addStyleTag({ content: SPACED }).catch(() => {});
    // 1.4.4 and 1.4.10: twice and four times as large.
    for (const size of [
      { width: 640, height: 360 },
      { width: 320, height: 256 },
    ]) {
      await page.setViewportSize(size);
      expect.soft(await sticksOutBy(page), `${size.width} px wide`).toBeLessThanOrEqual(0);
      expect.soft(await brokenText(page), `${size.width} px wide`).toEqual([]);
    }
  });

test('the first Play hands the focus on to the button that pauses', async ({ site }) => {
  await site.getByRole('button', { name: 'Press Play' }).focus();
  await site.keyboard.press('Enter');
  await expect(site.getByRole('button', { name: 'Pause' })).toBeFocused();
});
