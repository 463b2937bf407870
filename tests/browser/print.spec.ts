import type { Page } from '@playwright/test';
import decode from 'jsqr';
import { lessonWords } from '../../src/words/lessons/index.ts';
import { allLoaded, expect, openAt, openMenu, test } from './kit/page.ts';
import { MOMENTS } from './look/moments.ts';

/** A4 between its margins, in pixels. */
const A4 = { width: 703, height: 1_032 };
const POINT = 4 / 3;

/** Shows what would be printed. */
async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize(A4);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('article')).toBeVisible();
}

/** Shows the page again. */
async function offPaper(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** The size of the smallest text that can be seen, in points, and its words. */
function smallestText(page: Page): Promise<{ points: number; text: string }> {
  return page.evaluate((point) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes: { points: number; text: string }[] = [];
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      if (!element?.checkVisibility() || !textContent?.trim()) continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM()?.a : 1;
      sizes.push({
        points: (Number.parseFloat(getComputedStyle(element).fontSize) * (matrix ?? 1)) / point,
        text: textContent,
      });
    }
    return sizes.toSorted((a, b) => a.points - b.points)[0];
  }, POINT);
}

/** What stands in the QR code, read from a picture of it. */
async function readCode(page: Page): Promise<string | undefined> {
  const box = await page.getByRole('img', { name: 'The link as a QR code' }).boundingBox();
  if (box === null) throw new Error('There is no QR code.');
  const edge = 10;
  const clip = {
    x: Math.max(0, box.x - edge),
    y: box.y - edge,
    width: box.width + edge,
    height: box.height + 2 * edge,
  };
  const picture = await page.screenshot({ clip, fullPage: true });
  const { rows, size } = await page.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      // Larger, with white around it: a code at the edge of the sheet has its quiet zone in the margin.
      const [scale, quiet] = [4, 40];
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = Math.max(image.width, image.height) * scale + 2 * quiet;
      const g = canvas.getContext('2d') as CanvasRenderingContext2D;
      g.fillStyle = 'white';
      g.fillRect(0, 0, canvas.width, canvas.height);
      g.drawImage(image, quiet, quiet, image.width * scale, image.height * scale);
      const { data } = g.getImageData(0, 0, canvas.width, canvas.height);
      const dark = Array.from({ length: data.length / 4 }, (_, i) => (data[4 * i] < 128 ? '1' : '0'));
      return { rows: dark.join(''), size: canvas.width };
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
  const pixels = new Uint8ClampedArray(4 * size * size).fill(255);
  for (const { index } of rows.matchAll(/1/g)) pixels.fill(0, 4 * index, 4 * index + 3);
  return decode(pixels, size, size)?.data;
}

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('each moment fits on paper, without controls, in type of at least 10 pt; Print… in the menu opens the browser’s dialog', async ({
  site,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints into a file');
  await allLoaded(site);
  for (const [moment, most] of Object.entries({ start: 1, bleed: 1, lockedOut: 1, done: 1, six: 2, compare: 2 })) {
    await MOMENTS[moment](site);
    for (const format of ['A4', 'Letter'])
      expect.soft(pagesOf(await site.pdf({ format })), `${moment}, ${format}`).toBeLessThanOrEqual(most);
    await expect.soft(site.locator('.paper'), moment).toBeEmpty();
    await onPaper(site);
    for (const role of ['button', 'slider', 'textbox', 'combobox', 'tab', 'link', 'navigation', 'main'] as const)
      await expect.soft(site.getByRole(role), moment).toHaveCount(0);
    const { points, text } = await smallestText(site);
    expect.soft(points, `${moment}: ${text}`).toBeGreaterThanOrEqual(10);
    await offPaper(site);
  }

  await site.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true');
  });
  await openMenu(site);
  await site.getByRole('button', { name: 'Print…' }).click();
  await expect(site.locator('body')).toHaveAttribute('data-printed', 'true');
});

test.describe('in a dark window', () => {
  test.use({ colorScheme: 'dark' });

  test('paper is white, and its QR code opens the run that is printed', async ({ site }) => {
    await expect(site.locator('html')).toHaveAttribute('data-theme', 'dark');
    await allLoaded(site);
    await openAt(site, {}, 300);
    await onPaper(site);
    const sheet = site.getByRole('article');
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(sheet).toHaveCSS('color', 'rgb(20, 32, 43)');
    const address = await sheet.getByText(/#run=/).textContent();
    expect(await readCode(site)).toBe(address);
  });
});

test('a lesson prints what is asked, with room for a guess; once it was watched what came, and why', async ({
  site,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium prints into a file');
  await allLoaded(site);
  const sheet = site.getByRole('article');
  for (const id of ['article', 'schema', 'tail'] as const) {
    await site.evaluate((hash) => {
      location.hash = hash;
    }, `learn=${id}`);
    const { question, explanation, reason } = lessonWords[id];
    await expect(site.getByRole('heading', { name: question() })).toBeVisible();
    expect.soft(pagesOf(await site.pdf({ format: 'A4' })), id).toBe(1);
    await onPaper(site);
    await expect(sheet).toContainText(question());
    for (const told of [explanation(), reason]) await expect(sheet).not.toContainText(told);
    expect(await readCode(site)).toBe(`${new URL('/', site.url())}#learn=${id}`);
    await offPaper(site);

    await site.getByRole('button', { name: 'I don’t know' }).click();
    await site.getByRole('button', { name: 'Skip to the end' }).click();
    await expect(site.getByText(lessonWords[id].lookAgain.question)).toBeVisible();
    expect.soft(pagesOf(await site.pdf({ format: 'A4' })), id).toBeLessThanOrEqual(2);
    await onPaper(site);
    for (const told of [explanation(), reason]) await expect(sheet).toContainText(told);
    const { points, text } = await smallestText(site);
    expect(points, text).toBeGreaterThanOrEqual(10);
    await offPaper(site);
  }
});
