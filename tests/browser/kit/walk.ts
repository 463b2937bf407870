import type { Page } from '@playwright/test';

/** What has the focus, as somebody who goes by keys meets it. */
export type Stop = {
  /** Its place in the document, which tells it from all others. */
  id: number;
  what: string;
  name: string;
  /** Whether its ring can be seen, all of it is on screen, and nothing lies over it. */
  ringed: boolean;
  inSight: boolean;
  /** Its smaller side, in pixels. */
  size: number;
};

/** More stops than these no view has. */
const MOST = 400;

/** Goes through a page with Tab until it comes round. Returns where it stopped, in order. */
export async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  const stops: Stop[] = [];
  let left = 0;
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    // It may begin within the page: then it leaves it, and comes in again.
    if (stop === null) left++;
    if (left > 1 || stops.some(({ id }) => id === stop?.id)) return stops;
    if (stop !== null) stops.push(stop);
  }
  throw new Error('Tab goes on for ever.');
}

/** Runs in the page. Null where nothing of it has the focus. */
function stopHere(): Stop | null {
  const element = document.activeElement as HTMLElement | null;
  if (element === null || element === document.body) return null;
  const text = (ids: string | null) =>
    (ids ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ');
  const names = [
    element.ariaLabel,
    text(element.getAttribute('aria-labelledby')),
    labels,
    element.textContent,
    element.title,
  ];
  const box = element.getBoundingClientRect();
  // What is drawn for it, where it is itself not drawn.
  const drawn = getComputedStyle(element).opacity === '0' ? (element.nextElementSibling ?? element) : element;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const isOver = top !== null && (element.contains(top) || top.contains(element) || drawn.contains(top));
  return {
    id: [...document.querySelectorAll('*')].indexOf(element),
    what: `${element.localName}.${element.className || element.id}`,
    name: (names.find((each) => each?.trim()) ?? '').trim().slice(0, 60),
    ringed: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    inSight: isOver && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    size: Math.min(box.width, box.height),
  };
}
