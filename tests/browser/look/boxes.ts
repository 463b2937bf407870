import type { Page } from '@playwright/test';

/** An element and where it stands, in whole pixels: name, left, top, width, height. */
export type Box = [string, number, number, number, number];

/** How far something may stand elsewhere where text is wider or narrower, in pixels. */
const FAR = 24;

/** Where everything on the page stands that can be seen. */
export function boxesOn(page: Page): Promise<Box[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((element): Box[] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const seen = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
      if (!seen || element.closest('svg') !== null) return [];
      const name = [element.localName, ...element.classList].join('.');
      return [[name, ...[left, top, width, height].map(Math.round)] as Box];
    }),
  );
}

/** The browser, and the fonts by the widths of what is written in them. */
export async function makersOf(page: Page): Promise<string> {
  const fonts = await page.evaluate(() => {
    const g = document.createElement('canvas').getContext('2d');
    if (g === null) return 'none';
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font');
    return ['400 12px', '700 20px']
      .map((font) => {
        g.font = `${font} ${family}`;
        return g.measureText('Alice is being bled: 12 of 120').width.toFixed(2);
      })
      .join(' and ');
  });
  return `${page.context().browser()?.browserType().name()} ${page.context().browser()?.version()}, text ${fonts} px wide`;
}

/** What is not where it was, or is not there. */
export function moved(before: readonly Box[], now: readonly Box[]): string[] {
  if (before.length !== now.length) return [`${now.length} boxes, not ${before.length}`];
  return before.flatMap(([name, ...was], i) => {
    const [is, ...at] = now[i];
    const far = was.some((value, side) => Math.abs(value - at[side]) > FAR);
    return is === name && !far ? [] : [`${name}: ${was} is ${is}: ${at}`];
  });
}
