import { expect, type Page, type ViewportSize } from '@playwright/test';
import axe from 'axe-core';
import { inDark, resize } from './appearance.ts';

/** A screen, a phone, and the narrowest that the page is for. */
export const SIZES: readonly ViewportSize[] = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

/** The rules of accessibility that the page violates now, and where; what is in a frame is its own page’s. */
export async function violationsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run({ resultTypes: ['violations'], iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

/** How many pixels the page is wider than the window. */
export function sticksOutBy(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/**
 * Expects that nothing sticks out at any of the sizes, and that no rule of accessibility is violated: at the first of them in light,
 * at the last in the dark, and in continuous integration at all of them.
 */
export async function keepsTheRules(page: Page, what = 'the page', sizes = SIZES): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await resize(page, size);
    const at = `${what}, ${size.width} px wide`;
    expect.soft(await sticksOutBy(page), at).toBeLessThanOrEqual(0);
    if (process.env.CI || size === sizes[0]) expect.soft(await violationsOf(page), at).toEqual([]);
  }
  await inDark(page, async () => expect.soft(await violationsOf(page), `${what}, the last in the dark`).toEqual([]));
  if (before) await page.setViewportSize(before);
}
