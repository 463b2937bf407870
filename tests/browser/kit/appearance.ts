import type { Page, ViewportSize } from '@playwright/test';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** All that changed is laid out and painted, and no transition goes on. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    for (const animation of document.getAnimations()) animation.finish();
  });
}

/** Gives the window another size. */
export async function resize(page: Page, size: ViewportSize): Promise<void> {
  await page.setViewportSize(size);
  await settle(page);
}

/** Shows the page in a theme, as its menu does. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((shown) => {
    document.documentElement.dataset.theme = shown;
  }, theme);
  await settle(page);
}

/** Looks at a page in the dark. */
export async function inDark(page: Page, look: () => Promise<void>): Promise<void> {
  await showTheme(page, 'dark');
  await look();
  await showTheme(page, 'light');
}
