import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { EVERY_BROWSER_IN_TIME, expect, test } from '../kit/page.ts';

const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** Another site, which counts what it is asked for. */
async function startElsewhere() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'image/svg+xml', 'access-control-allow-origin': '*' }).end(PIXEL);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}

/** Tries on the page what nobody should be able to, and says what could be done. */
function plant(page: Page, elsewhere: string) {
  return page.evaluate(async (other) => {
    // What a test evaluates may evaluate more; what a timer calls is the page's own.
    const evaluated = new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      });
    });
    const answered = (url: string) =>
      fetch(url).then(
        () => true,
        () => false,
      );
    const shown = (url: string) =>
      new Promise<boolean>((resolve) => {
        const image = new Image();
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
        image.src = url;
      });
    const framed = (url: string) =>
      new Promise<boolean>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve(false), { once: true });
        const frame = document.createElement('iframe');
        frame.onload = () => setTimeout(() => resolve(true));
        frame.src = url;
        document.body.append(frame);
      });
    const added = (tag: 'script' | 'style', text: string) => {
      document.head.append(Object.assign(document.createElement(tag), { textContent: text }));
    };
    added('script', 'window.planted = true');
    added('style', 'h1 { outline-width: 77px }');
    const heading = document.createElement('h1');
    heading.setAttribute('style', 'outline-offset: 77px');
    document.body.append(heading);
    const { outlineWidth, outlineOffset } = getComputedStyle(heading);
    return {
      'a request to its own site': await answered('icon.svg'),
      'a request to another site': await answered(`${other}/fetched`),
      'an image of another site': await shown(`${other}/image.svg`),
      'a frame of another site': await framed(`${other}/framed`),
      'an inline script': 'planted' in window,
      'a script from text': await evaluated,
      'an inline style': outlineWidth === '77px',
      'a style attribute': outlineOffset === '77px',
    };
  }, elsewhere);
}

test(
  'the built page runs nothing but what it was built of, and asks nobody for anything',
  EVERY_BROWSER_IN_TIME,
  async ({ page }) => {
    const elsewhere = await startElsewhere();
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Bone Dry' })).toBeVisible();
    // The policy comes before anything that the page loads.
    expect(await page.evaluate(() => document.head.firstElementChild?.getAttribute('http-equiv'))).toBe(
      'Content-Security-Policy',
    );
    const could = await plant(page, elsewhere.address);
    expect(Object.entries(could).filter(([, done]) => done)).toEqual([]);
    expect(elsewhere.asked).toEqual([]);
    elsewhere.close();
  },
);

test.describe('without its policy', () => {
  test.use({ bypassCSP: true });

  test('the page could be made to do all of that', async ({ page }) => {
    const elsewhere = await startElsewhere();
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Bone Dry' })).toBeVisible();
    const could = await plant(page, elsewhere.address);
    expect(Object.entries(could).filter(([, done]) => !done)).toEqual([]);
    expect(elsewhere.asked).toEqual(['/fetched', '/image.svg', '/framed']);
    elsewhere.close();
  });
});
