import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of accessibility that the page violates now, and where. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Legacy mode judges within the page: three times as fast, and the same where there is no frame from elsewhere.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** How many pixels the page is wider than the window. */
export function sticksOutBy(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
